//! The figures for people.

use super::Summary;
use crate::table::{Align, BOLD, Cell, Column, DIM, Pairs, Table, write_paragraph};
use anstyle::Style;
use peil_core::intensity::{Case, Level};
use peil_core::maturity::{Dimension, Stage};
use peil_core::{Reason, Slope, Unit};
use peil_portfolio::{By, Figures, MaturityMeans, Measure, PortfolioShare, ScanFigures};
use peil_words::Key;
use std::io::{self, Write};

const NOTHING: &str = "–";

impl Summary<'_> {
    pub(super) fn write_table(&self, out: &mut impl Write) -> io::Result<()> {
        let words = self.portfolio.words;
        let heading = match self.year {
            Some(year) => words.say_with(Key::SummaryTitleYear, &[("year", year.to_string().into())]),
            None => words.say(Key::SummaryTitle),
        };
        writeln!(out, "{BOLD}{heading}{BOLD:#}")?;
        write_paragraph(out, "", &words.say(Key::SummaryNotASample), Style::new())?;
        let mut pairs = Pairs::default();
        pairs.push(words.say(Key::ShareThereAre), words.count(self.overview.figures.companies.into()));
        pairs.push(words.say(Key::SummaryScanned), words.count(self.overview.figures.scanned.into()));
        pairs.write(out)?;
        for scans in &self.overview.figures.scans {
            self.write_scans(scans, out)?;
        }
        self.write_courses(out)?;
        self.write_maturity(&self.overview.figures, out)?;
        self.write_funnel(&self.overview.figures, out)?;
        if let Some(by) = self.by {
            self.write_parts(by, out)?;
        }
        self.write_region(out)
    }

    fn write_scans(&self, scans: &ScanFigures, out: &mut impl Write) -> io::Result<()> {
        let words = self.portfolio.words;
        let composition = words.composition(scans.composition());
        let companies = words.companies(scans.companies().into());
        writeln!(out, "\n{BOLD}{composition}: {companies}{BOLD:#}")?;
        let mut columns = vec![Column::new(words.say(Key::ScanLevel), Align::Left)];
        for heading in [Key::TallyIfNo, Key::TallyShare, Key::TallyIfYes, Key::TallyShare] {
            columns.push(Column::new(words.say(heading), Align::Right));
        }
        let mut table = Table::new(columns);
        for (place, level) in Level::ALL.into_iter().enumerate() {
            let mut row: Vec<Cell> = vec![words.level(level).into()];
            for case in Case::ALL {
                row.push(words.count(scans.tally().at_level(level, case)).into());
                let share = scans.level_shares(case).get(place).copied().unwrap_or_default();
                row.push(words.value(share, Unit::Percent, 1).into());
            }
            table.push(row);
        }
        table.write(out)?;
        writeln!(out)?;
        self.measures(scans).write(out)?;
        if !scans.composition().advanced().is_complete() {
            write_paragraph(out, "", &words.say(Key::TallyAdvancedIncomplete), DIM)?;
        }
        Ok(())
    }

    fn measures(&self, scans: &ScanFigures) -> Table {
        let words = self.portfolio.words;
        let mut table = Table::new(vec![
            Column::wrapped(words.say(Key::SummaryMeasure)),
            Column::new(words.say(Key::ShareThereAre), Align::Right),
            Column::new(words.say(Key::TallyShare), Align::Right),
            Column::new(words.say(Key::Target), Align::Right),
            Column::new(words.say(Key::Gap), Align::Right),
            Column::new(words.say(Key::SummaryToGo), Align::Right),
        ]);
        for measure in Measure::ALL {
            let Some(share) = scans.share(measure) else { continue };
            let target = self.target(measure);
            let gap = target.and_then(|target| share.gap(target));
            let difference = gap.map(|gap| words.portfolio_gap(gap));
            table.push(vec![
                words.measure(measure).into(),
                words.portfolio_count(share).into(),
                words.portfolio_share(share).into(),
                target
                    .map_or(NOTHING.to_owned(), |target| words.short_value(target.value, Unit::Percent, 0))
                    .into(),
                difference.unwrap_or_else(|| NOTHING.to_owned()).into(),
                gap.map_or(NOTHING.to_owned(), |gap| words.portfolio_to_go(gap)).into(),
            ]);
        }
        table
    }

    /// How the portfolio moved from year to year, where that can be said.
    fn write_courses(&self, out: &mut impl Write) -> io::Result<()> {
        let words = self.portfolio.words;
        if self.overview.courses.iter().all(|course| course.assessment.latest.is_err()) {
            return Ok(());
        }
        writeln!(out, "\n{BOLD}{}{BOLD:#}", words.say(Key::SummaryCourse))?;
        let mut table = Table::new(vec![
            Column::wrapped(words.say(Key::SummaryMeasure)),
            Column::new(words.say(Key::Period), Align::Right),
            Column::new(words.say(Key::SummaryPace), Align::Right),
            Column::new(words.say(Key::SummaryPaceNeeded), Align::Right),
            Column::wrapped(words.say(Key::Note)),
        ]);
        for peil_portfolio::Course { measure, assessment: course, .. } in &self.overview.courses {
            let yearly = |slope: Slope| words.portfolio_pace(slope);
            let pace = course.pace.actual.map(yearly);
            let needed = course.pace.required_from_now.map(yearly);
            let note = match pace.as_ref().err() {
                // Here a bound is always the doing of unknown answers.
                Some(Reason::ValueIsBound) => words.say(Key::ScanUnknownReason),
                Some(reason) => words.reason(*reason),
                None => String::new(),
            };
            table.push(vec![
                words.measure(*measure).into(),
                course.latest.map_or(NOTHING.to_owned(), |latest| words.period(latest.period)).into(),
                pace.unwrap_or_else(|_| NOTHING.to_owned()).into(),
                needed.unwrap_or_else(|_| NOTHING.to_owned()).into(),
                note.into(),
            ]);
        }
        table.write(out)?;
        write_paragraph(out, "", &words.say(Key::SummaryCourseNote), DIM)
    }

    fn write_maturity(&self, figures: &Figures, out: &mut impl Write) -> io::Result<()> {
        let words = self.portfolio.words;
        let (stages, uplifts) = (&figures.maturity.stages, &figures.maturity.uplifts);
        if stages.iter().all(Option::is_none) {
            return Ok(());
        }
        writeln!(out, "\n{BOLD}{}{BOLD:#}", words.say(Key::SummaryMaturity))?;
        let mut columns: Vec<(String, &MaturityMeans, bool)> = Vec::new();
        for (means, stage) in stages.iter().zip(Stage::ALL) {
            columns.extend(means.as_ref().map(|means| (stage.code().to_owned(), means, false)));
        }
        for uplift in uplifts.iter().flatten() {
            columns.push((format!("{}→{}", uplift.from.code(), uplift.to.code()), &uplift.change, true));
        }
        let mut table = vec![Column::wrapped(words.say(Key::DmaDimension))];
        table.extend(columns.iter().map(|(name, ..)| Column::new(name.clone(), Align::Right)));
        let mut table = Table::new(table);
        let counts = columns.iter().map(|(_, means, _)| words.count(means.overall.count.into()).into());
        table.push([words.say(Key::ShareThereAre).into()].into_iter().chain(counts).collect());
        for dimension in Dimension::ALL {
            let cells = columns
                .iter()
                .map(|(_, means, is_change)| words.mean(means.dimension(dimension), *is_change).into());
            table.push([words.dimension(dimension).into()].into_iter().chain(cells).collect());
        }
        let overall =
            columns.iter().map(|(_, means, is_change)| words.mean(&means.overall, *is_change).into());
        table.push([Cell::styled(words.say(Key::DmaOverall), BOLD)].into_iter().chain(overall).collect());
        table.write(out)?;
        write_paragraph(out, "", &words.say(Key::SummaryMaturityNote), DIM)?;
        match figures.maturity.published.iter().sum::<u32>() {
            0 => Ok(()),
            count => {
                let counted = words.say_with(Key::PublishedCounted, &[("count", count.into())]);
                write_paragraph(out, "", &counted, DIM)
            }
        }
    }

    fn write_funnel(&self, figures: &Figures, out: &mut impl Write) -> io::Result<()> {
        let words = self.portfolio.words;
        writeln!(out, "\n{BOLD}{}{BOLD:#}", words.say(Key::SummaryFunnel))?;
        let mut table = Table::new(vec![
            Column::wrapped(words.say(Key::ColumnStage)),
            Column::new(words.say(Key::SummaryReached), Align::Right),
            Column::new(words.say(Key::SummaryInPeriod), Align::Right),
            Column::new(words.say(Key::SummaryConversion), Align::Right),
            Column::new(words.say(Key::Target), Align::Right),
            Column::new(words.say(Key::SummaryToGo), Align::Right),
        ]);
        let count =
            |number: Option<u32>| number.map_or(NOTHING.to_owned(), |number| words.count(number.into()));
        for figure in &figures.funnel {
            let conversion = figure.conversion.map(|share| words.value(share, Unit::Percent, 1));
            table.push(vec![
                self.portfolio.stage(&self.register, &figure.step.key).into(),
                words.count(figure.reached.into()).into(),
                words.count(figure.in_period.into()).into(),
                conversion.unwrap_or_else(|| NOTHING.to_owned()).into(),
                count(figure.step.target).into(),
                count(figure.to_go).into(),
            ]);
        }
        table.write(out)
    }

    fn write_parts(&self, by: By, out: &mut impl Write) -> io::Result<()> {
        let words = self.portfolio.words;
        let heading = match by {
            By::Province => Key::ColumnProvince,
            By::Sector => Key::ColumnSector,
            By::Section => Key::FieldSection,
            By::Size => Key::ColumnSize,
            By::Stage => Key::ColumnStage,
        };
        writeln!(out)?;
        let mut columns = vec![Column::new(words.say(heading), Align::Left)];
        columns.push(Column::new(words.say(Key::ShareThereAre), Align::Right));
        columns.push(Column::new(words.say(Key::SummaryScanned), Align::Right));
        for measure in Measure::ALL {
            columns.push(Column::new(words.short_measure(measure), Align::Right));
        }
        columns.push(Column::new(Stage::T0.code().to_owned(), Align::Right));
        let mut table = Table::new(columns);
        for (part, figures) in &self.overview.parts {
            let (_, name) = self.portfolio.part(&self.register, part);
            let scans = figures.main_scans();
            let mut row: Vec<Cell> = vec![
                name.into(),
                words.count(figures.companies.into()).into(),
                words.count(figures.scanned.into()).into(),
            ];
            for measure in Measure::ALL {
                let share = scans.and_then(|scans| scans.share(measure));
                row.push(share.map_or(NOTHING.to_owned(), |share| self.certain(share)).into());
            }
            let [before, ..] = &figures.maturity.stages;
            let mean = before.map(|means| words.decimal(means.overall.mean, 1));
            row.push(mean.unwrap_or_else(|| NOTHING.to_owned()).into());
            table.push(row);
        }
        table.write(out)?;
        write_paragraph(out, "", &words.say(Key::SummaryPartsNote), DIM)
    }

    /// The share that is certain already, with a sign where unknown answers may raise it.
    fn certain(&self, share: PortfolioShare) -> String {
        let text = self.portfolio.words.value(share.percent(Case::Worst), Unit::Percent, 0);
        if share.is_certain() { text } else { format!("≥ {text}") }
    }
}
