//! Values with their unit.

use crate::{Key, Words};
use peil_core::{Comparator, Decimal, Flags, Observation, Qualifier, Target, Unit};

impl Words {
    /// A value with its unit and exactly `digits` behind the decimal sign: `81,5 %`, `4e plaats`, `€ 75 mln`.
    #[must_use]
    pub fn value(&self, value: Decimal, unit: Unit, digits: u8) -> String {
        let number = self.decimal(value, digits);
        self.with_unit(value, &number, unit)
    }

    /// A value with its unit, as exact as it is.
    #[must_use]
    pub fn exact_value(&self, value: Decimal, unit: Unit) -> String {
        self.with_unit(value, &self.exact(value), unit)
    }

    /// A value as firm as its source states it: `ten minste 99 %`. The value may be any text, such as one made by
    /// [`Words::value`] or [`Words::difference`].
    #[must_use]
    pub fn qualified(&self, qualifier: Qualifier, value: &str) -> String {
        let key = match qualifier {
            Qualifier::Exact => Key::QualifiedExact,
            Qualifier::AtLeast => Key::QualifiedAtLeast,
            Qualifier::MoreThan => Key::QualifiedMoreThan,
            Qualifier::AtMost => Key::QualifiedAtMost,
            Qualifier::LessThan => Key::QualifiedLessThan,
            Qualifier::About => Key::QualifiedAbout,
        };
        self.say_with(key, &[("value", value.into())])
    }

    /// The value of an observation, as firm and as precise as its source states it.
    #[must_use]
    pub fn observed(&self, observation: &Observation, unit: Unit) -> String {
        self.qualified(observation.qualifier, &self.value(observation.value, unit, observation.digits))
    }

    /// The name of a qualifier.
    #[must_use]
    pub fn qualifier(&self, qualifier: Qualifier) -> String {
        self.say(match qualifier {
            Qualifier::Exact => Key::QualifierExact,
            Qualifier::AtLeast => Key::QualifierAtLeast,
            Qualifier::MoreThan => Key::QualifierMoreThan,
            Qualifier::AtMost => Key::QualifierAtMost,
            Qualifier::LessThan => Key::QualifierLessThan,
            Qualifier::About => Key::QualifierAbout,
        })
    }

    /// The mark that stands for a qualifier where there is no room for the word; nothing for an exact value.
    #[must_use]
    pub const fn qualifier_mark(qualifier: Qualifier) -> &'static str {
        match qualifier {
            Qualifier::Exact => "",
            Qualifier::AtLeast => "≥ ",
            Qualifier::MoreThan => "> ",
            Qualifier::AtMost => "≤ ",
            Qualifier::LessThan => "< ",
            Qualifier::About => "± ",
        }
    }

    /// A difference between two values of a unit, as exact as it is: `13,5 procentpunt`.
    #[must_use]
    pub fn difference(&self, difference: Decimal, unit: Unit) -> String {
        let number = self.exact(difference);
        self.difference_of(difference, &number, unit)
    }

    /// A gap, as exact as it is and at least as precise as the value it comes from: `4,0 procentpunt` below `71,0 %`.
    #[must_use]
    pub fn gap(&self, gap: Decimal, unit: Unit, digits: u8) -> String {
        self.difference_of(gap, &self.at_least(gap, digits), unit)
    }

    /// A change per year for comparing with others: `2,17 procentpunt per jaar`, see [`Words::brief`].
    #[must_use]
    pub fn pace(&self, per_year: Decimal, unit: Unit) -> String {
        let change = self.difference_of(per_year, &self.brief(per_year), unit);
        self.say_with(Key::PacePerYear, &[("change", change.into())])
    }

    /// A change per year, as exact as it is.
    #[must_use]
    pub fn exact_pace(&self, per_year: Decimal, unit: Unit) -> String {
        let change = self.difference(per_year, unit);
        self.say_with(Key::PacePerYear, &[("change", change.into())])
    }

    /// A value for a narrow column, with exactly `digits` behind the decimal sign: `81,5 %`, `3e`, `€ 4840k`.
    #[must_use]
    pub fn short_value(&self, value: Decimal, unit: Unit, digits: u8) -> String {
        self.shortened(value, self.decimal(value, digits), unit)
    }

    /// A difference for a narrow column, as exact as it is: `13,5 pp`.
    #[must_use]
    pub fn short_difference(&self, difference: Decimal, unit: Unit) -> String {
        match unit {
            // A difference between two places is a number, not a place.
            Unit::Rank => self.exact(difference),
            other => self.shortened(difference, self.exact(difference), other.of_difference()),
        }
    }

    /// A gap for a narrow column, at least as precise as the value it comes from: `4,0 pp`.
    #[must_use]
    pub fn short_gap(&self, gap: Decimal, unit: Unit, digits: u8) -> String {
        let number = self.at_least(gap, digits);
        match unit {
            Unit::Rank => number,
            other => self.shortened(gap, number, other.of_difference()),
        }
    }

    /// A target for a narrow column, without its date: `≥ 95 %`, `≤ 3e`, `gelijk`; nothing where there is none.
    #[must_use]
    pub fn short_target(&self, target: &Target, unit: Unit) -> Option<String> {
        let value = self.shortened(target.value()?, self.exact(target.value()?), unit);
        Some(match target {
            Target::Convergence { .. } => self.say(Key::ShortConvergence),
            // A budget is to be used up, so it is no bound.
            Target::Budget(_) => value,
            other => format!("{}{value}", comparator_mark(other.comparator()?)),
        })
    }

    fn shortened(&self, value: Decimal, number: String, unit: Unit) -> String {
        let key = match unit {
            Unit::PercentagePoints => Key::ShortPercentagePoints,
            Unit::Rank => Key::ShortRank,
            Unit::ThousandEuro => Key::ShortThousandEuro,
            Unit::MillionEuro => Key::ShortMillionEuro,
            Unit::PerThousand => return number,
            other => return self.with_unit(value, &number, other),
        };
        self.say_with(key, &[("number", number.into())])
    }

    /// The name of a unit.
    #[must_use]
    pub fn unit(&self, unit: Unit) -> String {
        match unit {
            Unit::Percent => self.say(Key::UnitPercent),
            Unit::PercentagePoints => self.say(Key::UnitPercentagePoints),
            Unit::Count => self.say(Key::UnitCount),
            Unit::Rank => self.say(Key::UnitRank),
            Unit::PerThousand => self.say(Key::UnitPerThousand),
            Unit::Euro => self.say(Key::UnitEuro),
            Unit::ThousandEuro => self.say(Key::UnitThousandEuro),
            Unit::MillionEuro => self.say(Key::UnitMillionEuro),
            other => other.name().to_owned(),
        }
    }

    /// A number of companies: `8100 bedrijven`.
    #[must_use]
    pub fn companies(&self, count: u64) -> String {
        self.say_with(Key::Companies, &[("number", self.count(count).into()), ("count", count.into())])
    }

    /// The flags in words, in the order of their letters; empty without flags.
    #[must_use]
    pub fn flags(&self, flags: Flags) -> Vec<String> {
        flags.iter().filter_map(|(_, flag)| flag_key(flag)).map(|key| self.say(key)).collect()
    }

    pub(crate) fn with_unit(&self, value: Decimal, number: &str, unit: Unit) -> String {
        let key = match unit {
            Unit::Percent => Key::WithPercent,
            Unit::PercentagePoints => Key::WithPercentagePoints,
            Unit::Rank => Key::WithRank,
            Unit::PerThousand => Key::WithPerThousand,
            Unit::Euro => Key::WithEuro,
            Unit::ThousandEuro => Key::WithThousandEuro,
            Unit::MillionEuro => Key::WithMillionEuro,
            _ => Key::WithCount,
        };
        self.say_with(key, &[("number", number.into()), ("count", plural(value).into())])
    }

    pub(crate) fn difference_of(&self, difference: Decimal, number: &str, unit: Unit) -> String {
        match unit {
            Unit::Rank => {
                let count = plural(difference).into();
                self.say_with(Key::WithRankDifference, &[("number", number.into()), ("count", count)])
            }
            other => self.with_unit(difference, number, other.of_difference()),
        }
    }
}

/// What chooses between singular and plural: 1 for exactly one (or minus one), else 2.
fn plural(number: Decimal) -> u8 {
    if number == Decimal::ONE || number == Decimal::from_integer(-1) { 1 } else { 2 }
}

const fn comparator_mark(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::AtLeast => "≥ ",
        Comparator::MoreThan => "> ",
        Comparator::AtMost => "≤ ",
        Comparator::LessThan => "< ",
    }
}

fn flag_key(flag: Flags) -> Option<Key> {
    Some(match flag {
        Flags::BREAK => Key::FlagBreak,
        Flags::CONFIDENTIAL => Key::FlagConfidential,
        Flags::DEFINITION_DIFFERS => Key::FlagDefinitionDiffers,
        Flags::ESTIMATED => Key::FlagEstimated,
        Flags::PROVISIONAL => Key::FlagProvisional,
        Flags::LOW_RELIABILITY => Key::FlagLowReliability,
        Flags::PERIOD_INFERRED => Key::FlagPeriodInferred,
        Flags::DOUBTFUL => Key::FlagDoubtful,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn every_unit_is_written_in_both_languages() {
        let dutch = Words::new(Language::Dutch);
        let english = Words::new(Language::English);
        for (unit, in_dutch, in_english) in [
            (Unit::Percent, "81,5\u{a0}%", "81.5\u{a0}%"),
            (Unit::PercentagePoints, "81,5\u{a0}procentpunt", "81.5\u{a0}percentage points"),
            (Unit::Count, "81,5", "81.5"),
            (Unit::PerThousand, "81,5 per 1000", "81.5 per 1000"),
            (Unit::Euro, "€\u{a0}81,5", "EUR\u{a0}81.5"),
            (Unit::ThousandEuro, "€\u{a0}81,5 duizend", "EUR\u{a0}81.5 thousand"),
            (Unit::MillionEuro, "€\u{a0}81,5 mln", "EUR\u{a0}81.5 million"),
        ] {
            let value = "81.5".parse().unwrap();
            assert_eq!(dutch.exact_value(value, unit), in_dutch);
            assert_eq!(english.exact_value(value, unit), in_english);
        }
        assert_eq!(dutch.exact_value(Decimal::from_integer(3), Unit::Rank), "3e plaats");
        assert_eq!(english.exact_value(Decimal::from_integer(3), Unit::Rank), "place 3");
        assert_eq!(dutch.value(Decimal::from_integer(71), Unit::Percent, 1), "71,0\u{a0}%");
    }

    #[test]
    fn a_difference_of_percentages_is_in_percentage_points() {
        let words = Words::new(Language::English);
        assert_eq!(words.difference(Decimal::ONE, Unit::Percent), "1\u{a0}percentage point");
        assert_eq!(words.difference(Decimal::ONE, Unit::Rank), "1 place");
        assert_eq!(words.difference(Decimal::from_integer(2), Unit::Rank), "2 places");
        assert_eq!(
            words.pace("2.166667".parse().unwrap(), Unit::Percent),
            "2.17\u{a0}percentage points a year"
        );
        assert_eq!(
            words.exact_pace("2.166667".parse().unwrap(), Unit::Percent),
            "2.166667\u{a0}percentage points a year"
        );
    }

    #[test]
    fn a_narrow_column_gets_short_forms() {
        let words = Words::new(Language::Dutch);
        let of = |text: &str| text.parse().unwrap();
        assert_eq!(words.short_value(of("185314"), Unit::ThousandEuro, 0), "€\u{a0}185.314k");
        assert_eq!(words.short_value(of("3"), Unit::Rank, 0), "3e");
        assert_eq!(words.short_difference(of("13.5"), Unit::Percent), "13,5\u{a0}pp");
        assert_eq!(words.short_difference(of("1"), Unit::Rank), "1");
        assert_eq!(words.short_gap(of("4"), Unit::Percent, 1), "4,0\u{a0}pp");
        assert_eq!(words.gap(of("4"), Unit::Percent, 1), "4,0\u{a0}procentpunt");
        let target = |comparator| Target::Level(peil_core::LevelTarget::new(comparator, of("95")));
        assert_eq!(words.short_target(&target(Comparator::AtLeast), Unit::Percent).unwrap(), "≥ 95\u{a0}%");
        assert_eq!(words.short_target(&target(Comparator::LessThan), Unit::Count).unwrap(), "< 95");
        assert_eq!(words.short_target(&Target::None, Unit::Percent), None);
    }

    #[test]
    fn bounds_and_numbers_of_companies_are_said() {
        let words = Words::new(Language::Dutch);
        assert_eq!(words.qualified(Qualifier::AtLeast, "99 %"), "ten minste 99 %");
        assert_eq!(words.companies(8_100), "8100 bedrijven");
        assert_eq!(words.companies(1), "1 bedrijf");
        let flags = Flags::PERIOD_INFERRED.with(Flags::BREAK);
        assert_eq!(words.flags(flags), ["breuk in de reeks", "periode afgeleid uit de tabel"]);
    }
}
