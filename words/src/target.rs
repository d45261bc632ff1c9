//! Targets in words.

use crate::{Key, Words};
use peil_core::{Comparator, Qualifier, Target, Unit};

impl Words {
    /// The target in a few words: `ten minste 95 % in 2030`, `plaats 3 of beter in 2030`, `geen doel`.
    #[must_use]
    pub fn target(&self, target: &Target, unit: Unit) -> String {
        let value = self.target_value(target, unit);
        match target.by() {
            Some(by) => {
                self.say_with(Key::TargetBy, &[("value", value.into()), ("period", self.period(by).into())])
            }
            None => value,
        }
    }

    /// The target without its date.
    #[must_use]
    pub fn target_value(&self, target: &Target, unit: Unit) -> String {
        match target {
            Target::Level(level) | Target::Cumulative(level) => {
                self.qualified(as_qualifier(level.comparator), &self.exact_value(level.value, unit))
            }
            Target::Rank(rank) => self.say_with(Key::TargetRank, &[("place", rank.place.into())]),
            Target::Convergence { .. } => self.say(Key::TargetConvergence),
            Target::Budget(budget) => {
                let value = self.exact_value(budget.ceiling, unit);
                self.say_with(Key::TargetBudget, &[("value", value.into())])
            }
            Target::Entitlement(rule) => {
                let value = self.exact_value(rule.maximum, unit);
                self.say_with(Key::TargetEntitlement, &[("value", value.into())])
            }
            Target::Milestone(_) => self.say(Key::TargetMilestone),
            _ => self.say(Key::TargetNone),
        }
    }

    /// The name of the kind of a target.
    #[must_use]
    pub fn target_kind(&self, target: &Target) -> String {
        self.say(match target {
            Target::Level(_) => Key::KindLevel,
            Target::Rank(_) => Key::KindRank,
            Target::Convergence { .. } => Key::KindConvergence,
            Target::Cumulative(_) => Key::KindCumulative,
            Target::Budget(_) => Key::KindBudget,
            Target::Entitlement(_) => Key::KindEntitlement,
            Target::Milestone(_) => Key::KindMilestone,
            _ => Key::KindNone,
        })
    }

    /// A comparator in words: `ten minste`.
    #[must_use]
    pub fn comparator(&self, comparator: Comparator) -> String {
        self.qualifier(as_qualifier(comparator))
    }
}

/// "At least" is said alike of a value and of what is asked of it.
const fn as_qualifier(comparator: Comparator) -> Qualifier {
    match comparator {
        Comparator::AtLeast => Qualifier::AtLeast,
        Comparator::MoreThan => Qualifier::MoreThan,
        Comparator::AtMost => Qualifier::AtMost,
        Comparator::LessThan => Qualifier::LessThan,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use peil_core::{Budget, Decimal, LevelTarget, Period, RankTarget};

    #[test]
    fn says_what_is_asked_and_by_when() {
        let words = Words::new(Language::Dutch);
        let by = Period::year(2030).unwrap();
        let level = LevelTarget::new(Comparator::AtLeast, Decimal::from_integer(95)).by(by);
        assert_eq!(words.target(&Target::Level(level), Unit::Percent), "ten minste 95\u{a0}% in 2030");
        let rank = Target::Rank(RankTarget { place: 3, by: Some(by), baseline: None });
        assert_eq!(words.target(&rank, Unit::Rank), "plaats 3 of beter in 2030");
        let budget = Target::Budget(Budget { ceiling: Decimal::from_integer(75), by: None });
        assert_eq!(words.target(&budget, Unit::MillionEuro), "€\u{a0}75 mln helemaal benutten");
        assert_eq!(words.target(&Target::None, Unit::Percent), "geen doel");
    }
}
