//! The figures for spreadsheets: one row a figure.

use super::Summary;
use peil_core::Decimal;
use peil_core::intensity::{Case, Level};
use peil_core::maturity::{Dimension, Stage};
use peil_exchange::write_row;
use peil_portfolio::{Figures, MaturityMeans, Measure, Summary as Spread};
use std::io::{self, Write};

/// One figure; what does not belong to it stays empty.
#[derive(Default)]
struct Line {
    what: &'static str,
    code: String,
    composition: &'static str,
    if_no: Option<u64>,
    if_yes: Option<u64>,
    of: Option<u64>,
    percent: Option<Decimal>,
    target: Option<String>,
    gap: Option<String>,
    gap_companies: Option<u64>,
    spread: Option<Spread>,
}

const HEADINGS: [&str; 15] = [
    "part",
    "what",
    "code",
    "composition",
    "if_no",
    "if_yes",
    "of",
    "percent",
    "target",
    "gap",
    "gap_companies",
    "mean",
    "deviation",
    "least",
    "most",
];

fn text<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

impl Line {
    fn counted(what: &'static str, count: u32, of: Option<u32>) -> Self {
        let count = Some(u64::from(count));
        Self { what, if_no: count, if_yes: count, of: of.map(u64::from), ..Self::default() }
    }

    fn write(self, part: &str, out: &mut impl Write) -> io::Result<()> {
        let spread = self.spread;
        let points = |of: fn(&Spread) -> Decimal| text(spread.as_ref().map(of));
        let fields = [
            part.to_owned(),
            self.what.to_owned(),
            self.code,
            self.composition.to_owned(),
            text(self.if_no),
            text(self.if_yes),
            text(self.of),
            text(self.percent),
            text(self.target),
            text(self.gap),
            text(self.gap_companies),
            points(|spread| spread.mean),
            text(spread.and_then(|spread| spread.deviation)),
            points(|spread| spread.least.rounded(Decimal::DIGITS)),
            points(|spread| spread.most.rounded(Decimal::DIGITS)),
        ];
        write_row(out, fields)
    }
}

impl Summary<'_> {
    pub(super) fn write_csv(&self, out: &mut impl Write) -> io::Result<()> {
        write_row(out, HEADINGS)?;
        self.write_figures("portfolio", &self.overview.figures, out)?;
        for (part, figures) in &self.overview.parts {
            let (code, _) = self.portfolio.part(&self.register, part);
            self.write_figures(&code, figures, out)?;
        }
        Ok(())
    }

    fn write_figures(&self, part: &str, figures: &Figures, out: &mut impl Write) -> io::Result<()> {
        Line::counted("companies", figures.companies, None).write(part, out)?;
        Line::counted("scanned", figures.scanned, Some(figures.companies)).write(part, out)?;
        for scans in &figures.scans {
            let composition = scans.composition().code();
            let of = Some(u64::from(scans.companies()));
            for level in Level::ALL {
                let count = |case| Some(scans.tally().at_level(level, case));
                let (if_no, if_yes) = (count(Case::Worst), count(Case::Best));
                let code = level.code().to_owned();
                Line { what: "level", code, composition, if_no, if_yes, of, ..Line::default() }
                    .write(part, out)?;
            }
            for measure in Measure::ALL {
                let Some(share) = scans.share(measure) else { continue };
                let target = self.target(measure);
                let gap = target.and_then(|target| share.gap(target));
                Line {
                    what: "measure",
                    code: measure.code().to_owned(),
                    composition,
                    if_no: Some(share.hits(Case::Worst).into()),
                    if_yes: Some(share.hits(Case::Best).into()),
                    of,
                    percent: Some(share.percent(Case::Worst)),
                    target: target.map(|target| target.value.to_string()),
                    gap: gap.map(|gap| gap.points.value.to_string()),
                    gap_companies: gap.map(|gap| gap.companies),
                    spread: None,
                }
                .write(part, out)?;
            }
        }
        for (means, stage) in figures.maturity.stages.iter().zip(Stage::ALL) {
            write_means("assessment", stage.code(), means.as_ref(), part, out)?;
        }
        for uplift in figures.maturity.uplifts.iter().flatten() {
            let name = format!("{}-{}", uplift.from.code(), uplift.to.code());
            write_means("uplift", &name, Some(&uplift.change), part, out)?;
        }
        for figure in &figures.funnel {
            Line {
                code: figure.step.key.clone(),
                percent: figure.conversion,
                target: figure.step.target.map(|target| target.to_string()),
                gap_companies: figure.to_go.map(u64::from),
                ..Line::counted("funnel", figure.reached, None)
            }
            .write(part, out)?;
        }
        Ok(())
    }
}

fn write_means(
    what: &'static str,
    name: &str,
    means: Option<&MaturityMeans>,
    part: &str,
    out: &mut impl Write,
) -> io::Result<()> {
    let Some(means) = means else { return Ok(()) };
    let dimensions = Dimension::ALL.map(|dimension| (dimension.code(), *means.dimension(dimension)));
    for (code, spread) in [("overall", means.overall)].into_iter().chain(dimensions) {
        let of = Some(u64::from(spread.count));
        let code = format!("{name}.{code}");
        Line { what, code, of, spread: Some(spread), ..Line::default() }.write(part, out)?;
    }
    Ok(())
}
