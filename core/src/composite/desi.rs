//! The Digital Economy and Society Index.

use super::{CompositeError, Mean, Part, contributions};
use crate::Decimal;

/// One of the dimensions of DESI and its weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DesiDimension {
    /// The stable name.
    pub name: &'static str,
    /// Its weight; all weights together are one.
    pub weight: Decimal,
}

const QUARTER: Decimal = Decimal::from_millionths(250_000);

/// The dimensions of the edition of 2022, in the order of the published tables, each a quarter.
///
/// Source: European Commission, DESI 2022 methodological note. The weights of the ten sub-dimensions within them are
/// UNCONFIRMED and not given here: a caller who has them works out the score of a dimension with
/// [`composite`](super::composite).
pub const DESI_2022: [DesiDimension; 4] = [
    DesiDimension { name: "connectivity", weight: QUARTER },
    DesiDimension { name: "human_capital", weight: QUARTER },
    DesiDimension { name: "integration_of_digital_technology", weight: QUARTER },
    DesiDimension { name: "digital_public_services", weight: QUARTER },
];

/// A DESI value and what the dimensions bring in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Desi {
    /// The value.
    pub total: Decimal,
    /// What each of [`DESI_2022`] brings in; adds up to the value exactly.
    pub contributions: [Decimal; 4],
}

/// The DESI of 2022 from the scores of its four dimensions (0 to 100, and beyond where an indicator passes its maximum:
/// nothing is cut off), rounded to `digits` behind the decimal sign.
///
/// # Errors
/// Refuses scores that are not finite or do not fit.
///
/// ```
/// use peil_core::composite::desi_2022;
/// let netherlands = desi_2022([70.0, 63.2, 52.0, 84.0], 1)?;
/// assert_eq!(netherlands.total, "67.3".parse()?);
/// assert_eq!(netherlands.contributions[0], "17.5".parse()?);
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
pub fn desi_2022(scores: [f64; 4], digits: u8) -> Result<Desi, CompositeError> {
    let [a, b, c, d] = scores;
    let [first, second, third, fourth] = DESI_2022;
    let part = |score, dimension: DesiDimension| Part::new(Some(score), dimension.weight);
    let parts = [part(a, first), part(b, second), part(c, third), part(d, fourth)];
    let mut shares = [Decimal::ZERO; 4];
    let total = contributions(Mean::Arithmetic, &parts, digits, &mut shares)?;
    Ok(Desi { total, contributions: shares })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The published contributions of DESI 2022 (CBS, ICT, kennis en economie 2022, introduction): the scores of the
    /// dimensions are four times the contributions.
    #[test]
    fn finland_and_the_netherlands_as_published() {
        for (published, total) in
            [(["15.1", "17.8", "14.8", "21.8"], "69.5"), (["17.5", "15.8", "13.0", "21.0"], "67.3")]
        {
            let scores = published.map(|text| text.parse::<f64>().unwrap() * 4.0);
            let desi = desi_2022(scores, 1).unwrap();
            assert_eq!(desi.contributions, published.map(|text| text.parse().unwrap()));
            assert_eq!(desi.total, total.parse().unwrap());
        }
    }

    #[test]
    fn weights_are_one_together() {
        let sum =
            DESI_2022.iter().try_fold(Decimal::ZERO, |sum, dimension| sum.checked_add(dimension.weight));
        assert_eq!(sum, Some(Decimal::ONE));
    }

    #[test]
    fn nothing_is_cut_off() {
        assert_eq!(desi_2022([110.0, 100.0, 100.0, 100.0], 1).unwrap().total, "102.5".parse().unwrap());
        assert_eq!(desi_2022([-10.0, 0.0, 0.0, 0.0], 1).unwrap().total, "-2.5".parse().unwrap());
        assert_eq!(desi_2022([f64::NAN; 4], 1), Err(CompositeError::NotFinite));
    }
}
