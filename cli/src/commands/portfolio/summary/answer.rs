//! The figures for scripts.

use super::Summary;
use super::region::RegionJson;
use crate::commands::portfolio::named::by_code;
use crate::json::{Exact, Missing, ReasonJson, Reasons};
use peil_core::intensity::{Case, Level};
use peil_core::maturity::{Dimension, Stage};
use peil_core::{Assessment, Decimal};
use peil_portfolio::{
    Figures, FunnelFigure, MaturityMeans, Measure, PortfolioShare, ScanFigures, Summary as Spread, Uplift,
};
use peil_words::{Key, Words};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct SummaryJson {
    schema: &'static str,
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<u16>,
    note: String,
    portfolio: FiguresJson,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parts: Option<Vec<PartJson>>,
    courses: Vec<CourseJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<RegionJson>,
    reasons: Vec<ReasonJson>,
}

#[derive(Serialize)]
struct PartJson {
    part: String,
    name: String,
    #[serde(flatten)]
    figures: FiguresJson,
}

#[derive(Serialize)]
struct FiguresJson {
    companies: u32,
    scanned: u32,
    scans: Vec<ScansJson>,
    assessments: Vec<AssessmentsJson>,
    uplifts: Vec<UpliftJson>,
    funnel: Vec<StepJson>,
}

#[derive(Serialize)]
struct ScansJson {
    composition: &'static str,
    name: String,
    companies: u32,
    levels: Vec<LevelJson>,
    measures: Vec<MeasureJson>,
}

#[derive(Serialize)]
struct LevelJson {
    level: &'static str,
    if_no: u64,
    if_yes: u64,
}

#[derive(Serialize)]
struct MeasureJson {
    measure: &'static str,
    #[serde(flatten)]
    share: ShareJson,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<TargetJson>,
}

/// So many of so many companies.
#[derive(Serialize)]
pub(super) struct ShareJson {
    at_least: u32,
    at_most: u32,
    of: u32,
    percent: Exact,
    percent_at_most: Exact,
}

#[derive(Serialize)]
struct TargetJson {
    comparator: &'static str,
    value: Exact,
    gap: Exact,
    gap_qualifier: &'static str,
    gap_companies: u64,
    met: Option<bool>,
}

#[derive(Serialize)]
struct AssessmentsJson {
    stage: &'static str,
    from_portal: u32,
    #[serde(flatten)]
    means: MeansJson,
}

#[derive(Serialize)]
struct UpliftJson {
    from: &'static str,
    to: &'static str,
    #[serde(flatten)]
    means: MeansJson,
}

#[derive(Serialize)]
struct MeansJson {
    companies: u32,
    overall: SpreadJson,
    dimensions: Vec<DimensionJson>,
}

#[derive(Serialize)]
struct DimensionJson {
    dimension: &'static str,
    #[serde(flatten)]
    spread: SpreadJson,
}

#[derive(Serialize)]
struct SpreadJson {
    mean: Exact,
    #[serde(skip_serializing_if = "Option::is_none")]
    deviation: Option<Exact>,
    least: Exact,
    most: Exact,
}

#[derive(Serialize)]
struct StepJson {
    stage: String,
    name: String,
    reached: u32,
    in_period: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    conversion: Option<Exact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to_go: Option<u32>,
}

#[derive(Serialize)]
struct CourseJson {
    measure: &'static str,
    latest: Option<Exact>,
    period: Option<String>,
    pace: Option<Exact>,
    required: Option<Exact>,
    reasons: Vec<ReasonJson>,
}

impl ShareJson {
    pub(super) fn of(share: PortfolioShare) -> Self {
        Self {
            at_least: share.hits(Case::Worst),
            at_most: share.hits(Case::Best),
            of: share.measured(),
            percent: Exact(share.percent(Case::Worst)),
            percent_at_most: Exact(share.percent(Case::Best)),
        }
    }
}

impl Summary<'_> {
    pub(super) fn json(&self) -> SummaryJson {
        let words = self.portfolio.words;
        let mut reasons = Reasons::new(words);
        let portfolio = self.figures_json(&self.overview.figures, "portfolio", &mut reasons);
        let parts = self.by.map(|_| {
            let part = |(part, figures)| {
                let (code, name) = self.portfolio.part(&self.register, part);
                PartJson { part: code, name, figures: self.figures_json(figures, "parts", &mut reasons) }
            };
            self.overview.parts.iter().map(part).collect()
        });
        let region = self.region_json(&mut reasons);
        // One reason speaks of all the nulls at its path.
        let mut reasons = reasons.into_list();
        reasons.dedup_by(|one, other| one.about == other.about);
        let courses =
            self.overview.courses.iter().map(|course| course_json(course.measure, &course.assessment, words));
        SummaryJson {
            schema: "peil/portfolio-summary/1",
            file: self.portfolio.path.display().to_string(),
            year: self.year,
            note: words.say(Key::SummaryNotASample),
            portfolio,
            by: self.by.map(by_code),
            parts,
            courses: courses.collect(),
            region,
            reasons,
        }
    }

    fn figures_json(&self, figures: &Figures, path: &str, reasons: &mut Reasons<'_>) -> FiguresJson {
        let stages = figures.maturity.stages.iter().zip(figures.maturity.published);
        let assessments = stages.zip(Stage::ALL).filter_map(|((means, from_portal), stage)| {
            Some(AssessmentsJson { stage: stage.code(), from_portal, means: means_json(means.as_ref()?) })
        });
        let uplift = |Uplift { from, to, change }: &Uplift| UpliftJson {
            from: from.code(),
            to: to.code(),
            means: means_json(change),
        };
        FiguresJson {
            companies: figures.companies,
            scanned: figures.scanned,
            scans: figures.scans.iter().map(|scans| self.scans_json(scans, path, reasons)).collect(),
            assessments: assessments.collect(),
            uplifts: figures.maturity.uplifts.iter().flatten().map(uplift).collect(),
            funnel: figures.funnel.iter().map(|step| self.step_json(step)).collect(),
        }
    }

    fn scans_json(&self, scans: &ScanFigures, path: &str, reasons: &mut Reasons<'_>) -> ScansJson {
        let words = self.portfolio.words;
        let level = |level: Level| LevelJson {
            level: level.code(),
            if_no: scans.tally().at_level(level, Case::Worst),
            if_yes: scans.tally().at_level(level, Case::Best),
        };
        let measures = Measure::ALL.into_iter().filter_map(|measure| {
            let share = scans.share(measure)?;
            let target = self.target(measure).and_then(|target| {
                let gap = share.gap(target)?;
                let met = gap.points.is_met.ok_or(Missing::UnknownAnswers);
                Some(TargetJson {
                    comparator: target.comparator.symbol(),
                    value: Exact(target.value),
                    gap: Exact(gap.points.value),
                    gap_qualifier: gap.points.qualifier.name(),
                    gap_companies: gap.companies,
                    met: reasons.give(format!("{path}.scans.measures.target.met"), met),
                })
            });
            Some(MeasureJson { measure: measure.code(), share: ShareJson::of(share), target })
        });
        ScansJson {
            composition: scans.composition().code(),
            name: words.composition(scans.composition()),
            companies: scans.companies(),
            levels: Level::ALL.map(level).into(),
            measures: measures.collect(),
        }
    }

    fn step_json(&self, figure: &FunnelFigure) -> StepJson {
        StepJson {
            stage: figure.step.key.clone(),
            name: self.portfolio.stage(&self.register, &figure.step.key),
            reached: figure.reached,
            in_period: figure.in_period,
            conversion: figure.conversion.map(Exact),
            target: figure.step.target,
            to_go: figure.to_go,
        }
    }
}

fn means_json(means: &MaturityMeans) -> MeansJson {
    let dimension = |dimension: Dimension| DimensionJson {
        dimension: dimension.code(),
        spread: spread_json(means.dimension(dimension)),
    };
    MeansJson {
        companies: means.overall.count,
        overall: spread_json(&means.overall),
        dimensions: Dimension::ALL.map(dimension).into(),
    }
}

fn spread_json(spread: &Spread) -> SpreadJson {
    SpreadJson {
        mean: Exact(spread.mean),
        deviation: spread.deviation.map(Exact),
        least: Exact(spread.least.rounded(Decimal::DIGITS)),
        most: Exact(spread.most.rounded(Decimal::DIGITS)),
    }
}

fn course_json(measure: Measure, course: &Assessment, words: &Words) -> CourseJson {
    let mut reasons = Reasons::new(words);
    let latest = course.latest;
    CourseJson {
        measure: measure.code(),
        latest: reasons.give("latest", latest.map(|latest| Exact(latest.value))),
        period: reasons.give("period", latest.map(|latest| latest.period.to_string())),
        pace: reasons.give("pace", course.pace.actual.map(|slope| Exact(slope.per_year()))),
        required: reasons
            .give("required", course.pace.required_from_now.map(|slope| Exact(slope.per_year()))),
        reasons: reasons.into_list(),
    }
}
