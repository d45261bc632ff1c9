//! Series and targets: gap and linear pace, every curve, every method.

use crate::Fault;
use crate::output::Output;
use crate::table::{Row, rows};
use crate::vectors;
use peil_core::methods::{Case, Method, MethodOptions, Status};
use peil_core::paths::{Curve, Outlook, PathOptions, Weights};
use peil_core::{
    Comparator, Decimal, Direction, LevelTarget, Observation, Options, Period, Series, Target, assess,
};

const CAPACITY: usize = 16;

/// A case, with the question as it was put.
struct Question {
    series: Series<CAPACITY>,
    target: Target,
    direction: Option<Direction>,
    limit: Option<Decimal>,
}

/// Two observations and a target with a date.
pub(super) fn two_points(output: &mut Output<'_>) -> Result<usize, Fault> {
    let mut cases = 0;
    for row in rows(vectors::TWO_POINTS) {
        let mut series = Series::new();
        for (time, value) in [("t0", "v0"), ("t1", "v1")] {
            insert(&mut series, &row, row.get(time)?, row.get(value)?)?;
        }
        let value: Decimal = row.read("target")?;
        let first = series.first().map(|first| first.value);
        let comparator =
            if first.is_some_and(|first| value < first) { Comparator::AtMost } else { Comparator::AtLeast };
        let target =
            LevelTarget::new(comparator, value).by(row.read("target_year")?).from_baseline(row.read("t0")?);
        let question = Question { series, target: Target::Level(target), direction: None, limit: None };
        answer(output, row, row.get("name")?, &question)?;
        cases += 1;
    }
    Ok(cases)
}

/// Longer series, towards all there is by 2030.
pub(super) fn regressions(output: &mut Output<'_>) -> Result<usize, Fault> {
    let mut cases = 0;
    for row in rows(vectors::REGRESSIONS) {
        let series = series(&row)?.map_err(|()| row.fault("series"))?;
        let by = Period::year(2030).map_err(|_| row.fault("2030"))?;
        let target = LevelTarget::new(Comparator::AtLeast, Decimal::HUNDRED).by(by);
        let question = Question { series, target: Target::Level(target), direction: None, limit: None };
        answer(output, row, row.get("name")?, &question)?;
        cases += 1;
    }
    Ok(cases)
}

/// Series with or without a target, a baseline and a limit.
pub(super) fn sdg_build(output: &mut Output<'_>) -> Result<usize, Fault> {
    let mut cases = 0;
    for row in rows(vectors::SDG_BUILD) {
        cases += 1;
        let case = row.get("case")?;
        let Ok(series) = series(&row)? else {
            output.line(row, case, "series").with("refused", "duplicate").end()?;
            continue;
        };
        let direction = match row.get("direction")? {
            "positive" => Direction::Up,
            "negative" => Direction::Down,
            _ => return Err(row.fault("direction")),
        };
        let comparator = match direction {
            Direction::Up => Comparator::AtLeast,
            Direction::Down => Comparator::AtMost,
        };
        let target = match row.read_if_any("target")? {
            None => Target::None,
            Some(value) => Target::Level(LevelTarget {
                by: named(&row, "target_year")?,
                baseline: named(&row, "base_year")?,
                ..LevelTarget::new(comparator, value)
            }),
        };
        let question =
            Question { series, target, direction: Some(direction), limit: row.read_if_any("limit")? };
        answer(output, row, case, &question)?;
    }
    Ok(cases)
}

/// A year, or nothing where the peer fills one in.
fn named(row: &Row, column: &'static str) -> Result<Option<Period>, Fault> {
    if row.get(column)?.starts_with("(default ") { Ok(None) } else { row.read(column).map(Some) }
}

/// The column `series`, as `2021:75 2024:81.5`; an inner error where a year comes twice.
fn series(row: &Row) -> Result<Result<Series<CAPACITY>, ()>, Fault> {
    let mut series = Series::new();
    for point in row.get("series")?.split(' ') {
        let (period, value) = point.split_once(':').ok_or_else(|| row.fault("series"))?;
        let period: Period = period.parse().map_err(|_| row.fault("series"))?;
        if series.at(period).is_some() {
            return Ok(Err(()));
        }
        insert(&mut series, row, period, value)?;
    }
    Ok(Ok(series))
}

/// Adds an observation. Digits behind the sixth are cut off: the core has no room for them.
fn insert<P: IntoPeriod>(
    series: &mut Series<CAPACITY>,
    row: &Row,
    period: P,
    value: &'static str,
) -> Result<(), Fault> {
    let end = value.find('.').map_or(value.len(), |sign| value.len().min(sign + 7));
    let value = value.get(..end).and_then(|value| value.parse().ok()).ok_or_else(|| row.fault("a value"))?;
    let period = period.into_period().ok_or_else(|| row.fault("a year"))?;
    series.insert(Observation::exact(period, value)).map_err(|_| row.fault("room for the series"))
}

trait IntoPeriod {
    fn into_period(self) -> Option<Period>;
}

impl IntoPeriod for Period {
    fn into_period(self) -> Option<Period> {
        Some(self)
    }
}

impl IntoPeriod for &str {
    fn into_period(self) -> Option<Period> {
        self.parse().ok()
    }
}

fn answer(output: &mut Output<'_>, row: Row, case: &str, question: &Question) -> Result<(), Fault> {
    assessment(output, row, case, question)?;
    for curve in Curve::ALL {
        outlook(output, row, case, question, curve)?;
    }
    verdicts(output, row, case, question)
}

fn assessment(output: &mut Output<'_>, row: Row, case: &str, question: &Question) -> Result<(), Fault> {
    let found = assess(&question.series, &question.target, Options::default());
    output
        .line(row, case, "assess")
        .with("latest", found.latest.map(|latest| latest.value))
        .with("base", found.base.map(|base| base.period))
        .with("start", found.start.map(|start| start.period))
        .with("gap", found.gap.map(|gap| gap.value))
        .with("met", found.gap.map(|gap| gap.is_met))
        .with("way", found.way)
        .with("share", found.share_of_target)
        .with("actual", found.pace.actual)
        .with("required_from_base", found.pace.required_from_base)
        .with("required_from_now", found.pace.required_from_now)
        .with("ratio", found.pace.ratio)
        .with("value_at_target", found.pace.value_at_target)
        .with("reached", found.pace.reached)
        .end()
}

fn outlook(
    output: &mut Output<'_>,
    row: Row,
    case: &str,
    question: &Question,
    curve: Curve,
) -> Result<(), Fault> {
    let options = PathOptions { ceiling: Some(Decimal::HUNDRED), ..PathOptions::default() };
    let found = Outlook::new(curve, &question.series, &question.target, &options);
    output
        .line(row, case, curve.name())
        .with("rate", found.rate)
        .with("required_from_base", found.required_from_base)
        .with("required_from_now", found.required_from_now)
        .with("ratio", found.ratio)
        .with("value_at_target", found.value_at_target)
        .with("on_the_way", found.on_the_way)
        .with("reached", found.reached)
        .with("passes_ceiling", found.passes_ceiling)
        .end()
}

fn verdicts(output: &mut Output<'_>, row: Row, case: &str, question: &Question) -> Result<(), Fault> {
    let options = MethodOptions {
        direction: question.direction,
        limit: question.limit,
        ceiling: Some(Decimal::HUNDRED),
        spread: Some(Decimal::from_integer(10)),
        weights: Weights::SinceFirst,
        ..MethodOptions::default()
    };
    let judged = Case::new(&question.series, &question.target, &options);
    for method in Method::ALL {
        let verdict = judged.verdict(method);
        let mut line = output
            .line(row, case, method.name())
            .with("status", verdict.status.map(Status::name))
            .with("score", verdict.score);
        for number in verdict.numbers() {
            line = line.with(number.quantity.name(), number.value);
        }
        line.end()?;
    }
    Ok(())
}
