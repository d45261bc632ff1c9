//! Curves and verdicts for scripts. The fields are described in docs/json.md.

use super::judged::{CurveNumbers, Judged};
use crate::json::{Exact, Float, Missing, Reasons};
use peil_core::methods::{Method, Quantity, Threshold, Thresholds, Verdict};
use peil_core::{Decimal, Reason};
use peil_words::{Words, deciding_quantity};
use serde::{Serialize, Serializer};

/// A list written as an object, in its own order.
#[derive(Debug)]
pub(super) struct Named<T>(Vec<(&'static str, T)>);

impl<T: Serialize> Serialize for Named<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// One curve.
#[derive(Debug, Serialize)]
pub(super) struct CurveJson {
    /// The rate under its name: `slope` for a line, `rate` for the others.
    #[serde(flatten)]
    rate: Named<Option<Float>>,
    value_at_target: Option<Float>,
    required_from_base: Option<Float>,
    required_from_now: Option<Float>,
    ratio: Option<Float>,
    reached: Option<Float>,
    on_the_way: Option<Float>,
    passes_ceiling: bool,
}

/// What one method says.
#[derive(Debug, Serialize)]
pub(super) struct VerdictJson {
    name: String,
    status: &'static str,
    text: String,
    /// The code of the reason where there is no status, else empty.
    reason: &'static str,
    score: Option<Float>,
    numbers: Named<Option<Float>>,
    /// The number the status was read from, else empty.
    decided_by: &'static str,
    /// The curve, empty where the method has none.
    curve: &'static str,
    thresholds: Vec<ThresholdJson>,
    confirmed: bool,
    /// What could not be confirmed, else empty.
    unconfirmed: String,
    source: PublicationJson,
}

#[derive(Debug, Serialize)]
struct ThresholdJson {
    status: &'static str,
    /// Both are missing in the last row, which takes the rest.
    #[serde(skip_serializing_if = "Option::is_none")]
    comparator: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bound: Option<BoundJson>,
}

/// A bound as the rules give it, or scaled near a natural limit.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum BoundJson {
    Published(Exact),
    Scaled(Float),
}

#[derive(Debug, Serialize)]
struct PublicationJson {
    title: &'static str,
    address: &'static str,
}

/// Every curve under its name.
pub(super) fn curves(judged: &Judged, reasons: &mut Reasons<'_>) -> Named<CurveJson> {
    Named(judged.curves().map(|curve| (curve.curve.name(), curve_json(&curve, reasons))).collect())
}

fn curve_json(numbers: &CurveNumbers, reasons: &mut Reasons<'_>) -> CurveJson {
    let curve = numbers.curve.name();
    let mut give =
        |name: &str, value: Result<f64, Reason>| reasons.give(format!("{curve}.{name}"), value.map(Float));
    let rate = if numbers.is_line() { "slope" } else { "rate" };
    CurveJson {
        rate: Named(vec![(rate, give(rate, numbers.rate))]),
        value_at_target: give("value_at_target", numbers.value_at_target),
        required_from_base: give("required_from_base", numbers.required_from_base),
        required_from_now: give("required_from_now", numbers.required_from_now),
        ratio: give("ratio", numbers.ratio),
        reached: give("reached", numbers.reached),
        on_the_way: give("on_the_way", numbers.on_the_way),
        passes_ceiling: numbers.passes_ceiling,
    }
}

/// Every verdict under the name of its method.
pub(super) fn verdicts(judged: &Judged, reasons: &mut Reasons<'_>, words: &Words) -> Named<VerdictJson> {
    let verdicts = judged.verdicts();
    Named(
        verdicts
            .map(|(verdict, numbers)| {
                (verdict.method.name(), verdict_json(verdict, &numbers, reasons, words))
            })
            .collect(),
    )
}

fn verdict_json(
    verdict: &Verdict,
    numbers: &[(Quantity, Result<f64, Reason>)],
    reasons: &mut Reasons<'_>,
    words: &Words,
) -> VerdictJson {
    let method = verdict.method;
    let source = verdict.source();
    let score = verdict.score.map(Float).ok_or_else(|| no_score(verdict));
    VerdictJson {
        name: words.method(method),
        status: verdict.status_name(),
        text: verdict.status.map_or_else(|reason| words.reason(reason), |status| words.status(status)),
        reason: verdict.status.err().map_or("", Reason::code),
        score: reasons.give(format!("verdicts.{method}.score"), score),
        numbers: Named(
            numbers
                .iter()
                .map(|(quantity, value)| {
                    let about = format!("verdicts.{method}.numbers.{}", quantity.name());
                    (quantity.name(), reasons.give(about, value.map(Float)))
                })
                .collect(),
        ),
        decided_by: deciding_quantity(verdict).map_or("", Quantity::name),
        curve: verdict.curve.map_or("", peil_core::paths::Curve::name),
        thresholds: thresholds(&verdict.thresholds),
        confirmed: verdict.is_confirmed(),
        unconfirmed: words.unconfirmed(method).unwrap_or_default(),
        source: PublicationJson { title: source.title, address: source.address },
    }
}

/// Why there is no score: the method has none, or what it comes from is missing.
fn no_score(verdict: &Verdict) -> Missing {
    let reason = match verdict.method {
        Method::Statcan | Method::Unsd2023 => verdict.status.err(),
        Method::Escap => {
            verdict.number(Quantity::CurrentStatus).and_then(Result::err).or(verdict.status.err())
        }
        _ => None,
    };
    reason.map_or(Missing::NoScore, Missing::Computed)
}

fn thresholds(table: &Thresholds) -> Vec<ThresholdJson> {
    let bound = |bound: Decimal| match bound.to_string().parse::<f64>() {
        // Not scaled at all is exactly 1.
        Ok(number) if table.scale.total_cmp(&1.0).is_ne() => BoundJson::Scaled(Float(number * table.scale)),
        _ => BoundJson::Published(Exact(bound)),
    };
    let row = |row: &Threshold| ThresholdJson {
        status: row.status.name(),
        comparator: row.bound.map(|(comparator, _)| comparator.symbol()),
        bound: row.bound.map(|(_, millionths)| bound(millionths)),
    };
    table.rows.iter().map(row).collect()
}
