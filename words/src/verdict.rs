//! One word for how an indicator stands.

use crate::{Key, Words};
use peil_core::{Assessment, Movement, Reason, Target};

/// How an indicator stands, from a plain comparison of straight lines.
///
/// This is presentation, not one of the published methods, and the screens say so; see [`Verdict::of`] for the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The target is met.
    Met,
    /// The actual pace is at least the needed one.
    OnLine,
    /// The actual pace is less than the needed one.
    Behind,
    /// The values move away from the target.
    Away,
    /// The date of the target has passed and it is not met.
    Missed,
    /// The gap is known, a comparable pace is not.
    NoPace,
    /// There is no target.
    NoTarget,
    /// The target is a rule with a maximum: nothing is measured against it.
    Rule,
    /// There is no usable observation.
    NoData,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 9] = [
        Self::Met,
        Self::OnLine,
        Self::Behind,
        Self::Away,
        Self::Missed,
        Self::NoPace,
        Self::NoTarget,
        Self::Rule,
        Self::NoData,
    ];

    /// The verdict on an assessment.
    ///
    /// The first that applies: a rule or no target; no observation; met; the date has passed; moving away; the ratio of
    /// the actual pace to the one required from the baseline is at least 1 or not; where there is no such ratio, for
    /// instance because the baseline is not comparable, the actual pace against the one required from now. Nothing is
    /// rounded on the way.
    #[must_use]
    pub fn of(assessment: &Assessment, target: &Target) -> Self {
        match target {
            Target::None => return Self::NoTarget,
            Target::Entitlement(_) => return Self::Rule,
            _ => {}
        }
        let Ok(gap) = assessment.gap else {
            return if assessment.latest.is_err() { Self::NoData } else { Self::NoPace };
        };
        let pace = &assessment.pace;
        if gap.is_met == Some(true) {
            Self::Met
        } else if pace.required_from_now == Err(Reason::TargetDatePassed) {
            Self::Missed
        } else if assessment.movement == Some(Movement::Away) {
            Self::Away
        } else {
            let from_base = pace.required_from_base.ok().filter(|_| pace.ratio.is_ok());
            match pace.actual.ok().zip(from_base.or(pace.required_from_now.ok())) {
                Some((actual, required)) if actual.keeps_up_with(required) => Self::OnLine,
                Some(_) => Self::Behind,
                None => Self::NoPace,
            }
        }
    }

    /// A sign that stands beside the word, so that colour never speaks alone.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Met => "✓",
            Self::OnLine => "↗",
            Self::Behind => "→",
            Self::Away => "↘",
            Self::Missed => "✗",
            Self::NoPace => "?",
            Self::NoTarget | Self::Rule => "·",
            Self::NoData => "–",
        }
    }

    /// The stable name, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::OnLine => "on_line",
            Self::Behind => "behind",
            Self::Away => "away",
            Self::Missed => "missed",
            Self::NoPace => "no_pace",
            Self::NoTarget => "no_target",
            Self::Rule => "rule",
            Self::NoData => "no_data",
        }
    }
}

impl Words {
    /// The verdict in a word or two.
    #[must_use]
    pub fn verdict(&self, verdict: Verdict) -> String {
        self.say(match verdict {
            Verdict::Met => Key::VerdictMet,
            Verdict::OnLine => Key::VerdictOnLine,
            Verdict::Behind => Key::VerdictBehind,
            Verdict::Away => Key::VerdictAway,
            Verdict::Missed => Key::VerdictMissed,
            Verdict::NoPace => Key::VerdictNoPace,
            Verdict::NoTarget => Key::VerdictNoTarget,
            Verdict::Rule => Key::VerdictRule,
            Verdict::NoData => Key::VerdictNoData,
        })
    }

    /// The verdict in a sentence.
    #[must_use]
    pub fn verdict_explained(&self, verdict: Verdict) -> String {
        self.say(match verdict {
            Verdict::Met => Key::VerdictMetExplained,
            Verdict::OnLine => Key::VerdictOnLineExplained,
            Verdict::Behind => Key::VerdictBehindExplained,
            Verdict::Away => Key::VerdictAwayExplained,
            Verdict::Missed => Key::VerdictMissedExplained,
            Verdict::NoPace => Key::VerdictNoPaceExplained,
            Verdict::NoTarget => Key::VerdictNoTargetExplained,
            Verdict::Rule => Key::VerdictRuleExplained,
            Verdict::NoData => Key::VerdictNoDataExplained,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use peil_core::{
        Comparator, Decimal, Definition, Entitlement, LevelTarget, Observation, Options, Period, Qualifier,
        Series, assess,
    };

    fn verdict(points: &[(u16, &str, u16)], target: &str, by: u16, options: Options) -> Verdict {
        let mut series = Series::<8>::new();
        for &(year, value, measure) in points {
            let observation = Observation {
                definition: Definition { measure, edition: 0 },
                ..Observation::exact(Period::year(year).unwrap(), value.parse().unwrap())
            };
            series.insert(observation).unwrap();
        }
        let level = LevelTarget::new(Comparator::AtLeast, target.parse().unwrap());
        let target = Target::Level(level.by(Period::year(by).unwrap()));
        Verdict::of(&assess(&series, &target, options), &target)
    }

    #[test]
    fn compares_with_the_line_from_the_baseline_first() {
        let of = |last| verdict(&[(2020, "50", 0), (2025, last, 0)], "60", 2030, Options::default());
        assert_eq!(of("54.999999"), Verdict::Behind);
        assert_eq!(of("55"), Verdict::OnLine);
        assert_eq!(of("50"), Verdict::Behind);
        assert_eq!(of("49"), Verdict::Away);
        assert_eq!(of("60"), Verdict::Met);
    }

    #[test]
    fn without_a_comparable_baseline_the_line_from_now_decides() {
        let named = |first: &str| {
            let mut series = Series::<8>::new();
            for (year, value, measure) in [(2021, "75", 3), (2022, first, 4), (2024, "81.5", 4)] {
                let observation = Observation {
                    definition: Definition { measure, edition: 0 },
                    ..Observation::exact(Period::year(year).unwrap(), value.parse().unwrap())
                };
                series.insert(observation).unwrap();
            }
            let level = LevelTarget::new(Comparator::AtLeast, Decimal::from_integer(95))
                .by(Period::year(2030).unwrap())
                .from_baseline(Period::year(2021).unwrap());
            let target = Target::Level(level);
            let assessment = assess(&series, &target, Options::default());
            assert_eq!(assessment.pace.ratio, Err(Reason::DefinitionsDiffer));
            Verdict::of(&assessment, &target)
        };
        assert_eq!(named("80.8"), Verdict::Behind);
        assert_eq!(named("77"), Verdict::OnLine, "2.25 a year is just what is needed from now");
    }

    #[test]
    fn what_is_missing_is_said() {
        let options = Options::default();
        assert_eq!(verdict(&[], "60", 2030, options), Verdict::NoData);
        assert_eq!(verdict(&[(2023, "48.6", 0)], "75", 2030, options), Verdict::NoPace);
        assert_eq!(verdict(&[(2020, "50", 0), (2030, "59", 0)], "60", 2030, options), Verdict::Missed);
        let mut series = Series::<8>::new();
        let target = Target::None;
        assert_eq!(Verdict::of(&assess(&series, &target, options), &target), Verdict::NoTarget);
        let rule = Target::Entitlement(Entitlement { share: None, maximum: Decimal::HUNDRED, by: None });
        assert_eq!(Verdict::of(&assess(&series, &rule, options), &rule), Verdict::Rule);
        let bound = Observation {
            qualifier: Qualifier::AtLeast,
            ..Observation::exact(Period::year(2024).unwrap(), Decimal::from_integer(99))
        };
        series.insert(bound).unwrap();
        let all = Target::Level(LevelTarget::new(Comparator::AtLeast, Decimal::HUNDRED));
        assert_eq!(Verdict::of(&assess(&series, &all, options), &all), Verdict::NoPace);
    }

    #[test]
    fn codes_and_words_differ() {
        for language in crate::Language::ALL {
            let words = Words::new(language);
            let mut said: Vec<_> = Verdict::ALL.into_iter().map(|verdict| words.verdict(verdict)).collect();
            said.sort();
            said.dedup();
            assert_eq!(said.len(), Verdict::ALL.len());
        }
    }
}
