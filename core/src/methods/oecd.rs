//! The distance of the OECD: how far the target is, in standard deviations between countries.
//!
//! `distance = max(0, d (T − x) / σ)`, with *σ* the standard deviation of the indicator over the OECD countries, which the
//! caller gives ([`spread`](super::MethodOptions::spread)); 0 when the target is met. There is no curve and no cut-off.
//!
//! Left out: the trend (up, stable, down) and the stochastic projections of the edition of 2022, whose rules were not found.
//!
//! **Not confirmed in the primary text**: the formula. What is confirmed is "a modified z-score procedure" that "measures
//! distance from a fixed end-point in a standardised way".

use super::case::View;
use super::fraction::{Fraction, advance};
use super::{Method, Publication, Quantity, Status, Verdict};
use crate::Reason;

pub(super) const SOURCE: Publication = Publication {
    title: "OECD, Measuring Distance to the SDG Targets",
    address: "https://www.oecd-ilibrary.org/sites/3bfcabf2-en/index.html",
};

pub(super) const UNCONFIRMED: &str = "The formula was not read in the primary text.";

pub(super) fn judge(view: &View<'_>) -> Verdict {
    let status = view.evidence.is_met().and_then(|met| match met {
        Some(true) => Ok(Status::TargetAchieved),
        Some(false) => Ok(Status::DistanceLeft),
        None => Err(Reason::ValueIsBound),
    });
    Verdict { status, ..Verdict::new(Method::Oecd, None) }.with(Quantity::Distance, distance(view))
}

fn distance(view: &View<'_>) -> Result<f64, Reason> {
    let aim = view.evidence.aim?;
    if view.is_met() {
        return Ok(0.0);
    }
    let spread = view.options.spread.filter(|spread| spread.is_positive()).ok_or(Reason::NoSpread)?;
    let missing = advance(aim.comparator.direction(), view.latest()?.value, aim.value).max(0);
    Fraction::new([missing], [i128::from(spread.millionths())])?.value()
}

#[cfg(test)]
mod tests {
    use super::super::MethodOptions;
    use super::super::example::{down, judged, up};
    use super::*;
    use crate::{Decimal, Target};

    #[test]
    fn the_distance_counts_in_standard_deviations() {
        let spread = MethodOptions { spread: Some(Decimal::from_integer(4)), ..MethodOptions::default() };
        let of = |points: &str, target: &Target, options: &MethodOptions| {
            let verdict = judged(Method::Oecd, points, target, options);
            (verdict.status, verdict.number(Quantity::Distance).unwrap())
        };
        assert_eq!(of("2020:85", &up("95", "2030"), &spread), (Ok(Status::DistanceLeft), Ok(2.5)));
        assert_eq!(of("2020:13", &down("3", "2030"), &spread), (Ok(Status::DistanceLeft), Ok(2.5)));
        assert_eq!(of("2020:96", &up("95", "2030"), &spread), (Ok(Status::TargetAchieved), Ok(0.0)));
        for useless in [None, Some(Decimal::ZERO), Some(Decimal::from_integer(-4))] {
            let options = MethodOptions { spread: useless, ..MethodOptions::default() };
            assert_eq!(
                of("2020:85", &up("95", "2030"), &options),
                (Ok(Status::DistanceLeft), Err(Reason::NoSpread))
            );
            assert_eq!(of("2020:96", &up("95", "2030"), &options).1, Ok(0.0));
        }
        assert_eq!(of("2020:96", &Target::None, &spread).0, Err(Reason::NoTarget));
    }
}
