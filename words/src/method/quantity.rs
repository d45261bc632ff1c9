//! The numbers of a verdict, with their unit.

use crate::{Key, Words};
use peil_core::methods::{Method, Quantity, Verdict};
use peil_core::{Decimal, Unit};

/// From here on numbers are written as a power of ten.
const TOO_LONG: f64 = 1e12;

impl Words {
    /// What a number of a verdict is.
    #[must_use]
    pub fn quantity(&self, quantity: Quantity) -> String {
        self.say(match quantity {
            Quantity::Ratio => Key::QuantityRatio,
            Quantity::Growth => Key::QuantityGrowth,
            Quantity::RequiredGrowth => Key::QuantityRequiredGrowth,
            Quantity::LimitCoefficient => Key::QuantityLimitCoefficient,
            Quantity::ValueAtTarget => Key::QuantityValueAtTarget,
            Quantity::ShareOfWay => Key::QuantityShareOfWay,
            Quantity::MeanChange => Key::QuantityMeanChange,
            Quantity::LastChange => Key::QuantityLastChange,
            Quantity::Deviation => Key::QuantityDeviation,
            Quantity::Distance => Key::QuantityDistance,
            Quantity::CurrentStatus => Key::QuantityCurrentStatus,
            Quantity::AnticipatedGap => Key::QuantityAnticipatedGap,
            Quantity::ShareOfTarget => Key::QuantityShareOfTarget,
            Quantity::IdealValue => Key::QuantityIdealValue,
            Quantity::AheadOfIdeal => Key::QuantityAheadOfIdeal,
            Quantity::BaselineRate => Key::QuantityBaselineRate,
            Quantity::BaselineAtTarget => Key::QuantityBaselineAtTarget,
            Quantity::BaselineAheadOfTarget => Key::QuantityBaselineAheadOfTarget,
        })
    }

    /// A number of a verdict, for reading: fractions in percent, values in the unit of the indicator, rounded for display.
    ///
    /// ```
    /// use peil_core::Unit;
    /// use peil_core::methods::Quantity;
    /// use peil_words::{Language, Words};
    /// let words = Words::new(Language::Dutch);
    /// assert_eq!(words.quantity_value(Quantity::Ratio, 1.0555706853762497, Unit::Percent), "105,6\u{a0}%");
    /// assert_eq!(words.quantity_value(Quantity::ValueAtTarget, 96.238822, Unit::Percent), "96,24\u{a0}%");
    /// ```
    #[must_use]
    pub fn quantity_value(&self, quantity: Quantity, value: f64, unit: Unit) -> String {
        match quantity {
            Quantity::Ratio | Quantity::ShareOfWay | Quantity::Deviation | Quantity::AnticipatedGap => {
                self.percentage(value, 1)
            }
            Quantity::Growth | Quantity::RequiredGrowth => self.percentage(value, 2),
            Quantity::ShareOfTarget => self.real_in(value, 1, Unit::Percent),
            Quantity::LimitCoefficient => self.real(value, 3),
            Quantity::BaselineRate => self.real(value, 4),
            Quantity::CurrentStatus => self.real(value, 2),
            Quantity::Distance => {
                self.say_with(Key::StandardDeviations, &[("number", self.real(value, 2).into())])
            }
            Quantity::ValueAtTarget | Quantity::IdealValue | Quantity::BaselineAtTarget => {
                self.curve_value(value, unit)
            }
            Quantity::MeanChange | Quantity::LastChange => self.curve_pace(value, unit),
            Quantity::AheadOfIdeal | Quantity::BaselineAheadOfTarget => {
                let difference = self.curve_difference(value, unit);
                if value > 0.0 { format!("+{difference}") } else { difference }
            }
        }
    }

    /// A value read from a curve, to as many digits as [`Words::brief`] gives: `96,24 %`.
    #[must_use]
    pub fn curve_value(&self, value: f64, unit: Unit) -> String {
        match decimal(value) {
            Some(exact) => self.with_unit(exact, &self.brief(exact), unit),
            None => self.with_unit(Decimal::MAX, &self.real(value, 2), unit),
        }
    }

    /// A change a year read from a curve: `2,17 procentpunt per jaar`.
    #[must_use]
    pub fn curve_pace(&self, per_year: f64, unit: Unit) -> String {
        let change = self.curve_difference(per_year, unit);
        self.say_with(Key::PacePerYear, &[("change", change.into())])
    }

    /// A moment read from a curve, in years on the calendar: `2030,2`. A year stands for its last month, so 2030.2 lies in
    /// the year after 2030.
    #[must_use]
    pub fn curve_moment(&self, moment: f64) -> String {
        // A year is not a number with groups of three.
        format!("{moment:.1}").replace('.', self.language().notation().sign().encode_utf8(&mut [0; 4]))
    }

    /// A fraction in percent: 1.0556 as `105,6 %`.
    #[must_use]
    pub fn percentage(&self, fraction: f64, digits: u8) -> String {
        self.real_in(fraction * 100.0, digits, Unit::Percent)
    }

    /// The score of a verdict; `None` without one. [`Words::score_scale`] says on which scale.
    #[must_use]
    pub fn score(&self, verdict: &Verdict) -> Option<String> {
        let digits = if verdict.method == Method::Unsd2023 { 0 } else { 2 };
        verdict.score.map(|score| self.real(score, digits))
    }

    /// The scale of the scores of a method: `UN ESCAP: 10 is de hele weg`; `None` for a method without scores.
    #[must_use]
    pub fn score_scale(&self, method: Method) -> Option<String> {
        let key = match method {
            Method::Statcan => Key::ScoreStatcan,
            Method::Unsd2023 => Key::ScoreUnsd2023,
            Method::Escap => Key::ScoreEscap,
            _ => return None,
        };
        Some(self.say_with(key, &[("method", self.method(method).into())]))
    }

    /// A cut-off in percent, with no more digits than it needs.
    pub(super) fn cut_off(&self, bound: Decimal, scale: f64) -> String {
        let exact = bound.checked_mul(Decimal::HUNDRED).unwrap_or(bound);
        // Not scaled at all is exactly 1.
        if scale.total_cmp(&1.0).is_eq() {
            return self.exact_value(exact, Unit::Percent);
        }
        #[expect(clippy::cast_precision_loss, reason = "a cut-off has a handful of digits")]
        let number = exact.millionths() as f64 / Decimal::SCALE as f64;
        self.real_in(number * scale, 3, Unit::Percent)
    }

    fn curve_difference(&self, value: f64, unit: Unit) -> String {
        match decimal(value) {
            Some(exact) => self.difference_of(exact, &self.brief(exact), unit),
            None => self.difference_of(Decimal::MAX, &self.real(value, 2), unit),
        }
    }

    fn real_in(&self, value: f64, digits: u8, unit: Unit) -> String {
        self.with_unit(decimal(value).unwrap_or(Decimal::MAX), &self.real(value, digits), unit)
    }

    /// A number from a curve with exactly `digits` behind the decimal sign; as a power of ten where it would be too long.
    pub(crate) fn real(&self, value: f64, digits: u8) -> String {
        if let Ok(rounded) = format!("{value:.*}", usize::from(digits)).parse::<Decimal>()
            && value.abs() < TOO_LONG
        {
            return self.decimal(rounded, digits);
        }
        let scientific = format!("{value:.2e}");
        let (number, power) = scientific.split_once('e').unwrap_or((&scientific, "0"));
        let number =
            number.parse::<Decimal>().map_or_else(|_| number.to_owned(), |number| self.decimal(number, 2));
        self.say_with(Key::PowerOfTen, &[("number", number.into()), ("power", power.into())])
    }
}

/// The number to the nearest millionth; `None` where that does not fit or would be too long to read.
fn decimal(value: f64) -> Option<Decimal> {
    if value.abs() < TOO_LONG { format!("{value:.6}").parse().ok() } else { None }
}

/// Which of its numbers a verdict was decided by; `None` where nothing was computed.
#[must_use]
pub fn deciding_quantity(verdict: &Verdict) -> Option<Quantity> {
    let candidates: &[Quantity] = match verdict.method {
        Method::Statcan | Method::Eurostat => &[Quantity::Ratio, Quantity::Growth],
        Method::Unsd2023 => &[Quantity::ShareOfWay, Quantity::Growth],
        Method::Weather => &[Quantity::Deviation, Quantity::MeanChange],
        Method::Istat => &[Quantity::Growth],
        Method::Sdsn => &[Quantity::Ratio],
        Method::Oecd => &[Quantity::Distance],
        Method::Escap => &[Quantity::AnticipatedGap],
        Method::DigitalDecade => &[Quantity::AheadOfIdeal],
    };
    candidates.iter().copied().find(|quantity| verdict.number(*quantity).is_some())
}
