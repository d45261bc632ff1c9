//! Why the verdicts differ.

use super::{Tone, deciding_quantity};
use crate::{Key, Words};
use peil_core::methods::{Method, Quantity, Status, Verdict};
use peil_core::{Decimal, Reason};

/// What a method holds against what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compared {
    /// The pace with the pace needed.
    Pace,
    /// The value expected on the target date with the target.
    End,
    /// The value now with the line to the target.
    Line,
    /// The growth with fixed limits.
    Bands,
    /// The level and the direction of change.
    Direction,
}

impl Compared {
    const ALL: [(Self, Key); 5] = [
        (Self::Pace, Key::DisagreeComparedPace),
        (Self::End, Key::DisagreeComparedEnd),
        (Self::Line, Key::DisagreeComparedLine),
        (Self::Bands, Key::DisagreeComparedBands),
        (Self::Direction, Key::DisagreeComparedDirection),
    ];

    fn by(verdict: &Verdict) -> Option<Self> {
        Some(match deciding_quantity(verdict)? {
            Quantity::Ratio => Self::Pace,
            Quantity::ShareOfWay | Quantity::Deviation | Quantity::AnticipatedGap => Self::End,
            Quantity::AheadOfIdeal => Self::Line,
            Quantity::Growth => Self::Bands,
            Quantity::MeanChange => Self::Direction,
            _ => return None,
        })
    }
}

impl Words {
    /// Why the verdicts differ, or that they agree: [`Words::methods_compared`] as one text.
    #[must_use]
    pub fn methods_disagree(&self, verdicts: &[Verdict]) -> String {
        self.methods_compared(verdicts).join(" ")
    }

    /// Sentences on why the verdicts differ, or that they agree: which methods say what along which curve, and what makes
    /// the difference in this case. Built from the verdicts alone.
    #[must_use]
    pub fn methods_compared(&self, verdicts: &[Verdict]) -> Vec<String> {
        Disagreement { words: self, verdicts }.sentences()
    }
}

struct Disagreement<'a> {
    words: &'a Words,
    verdicts: &'a [Verdict],
}

fn tone(verdict: &Verdict) -> Tone {
    Tone::of(verdict.status)
}

impl<'a> Disagreement<'a> {
    fn sentences(&self) -> Vec<String> {
        let judged: Vec<&Verdict> =
            self.verdicts.iter().filter(|verdict| tone(verdict) != Tone::None).collect();
        let words = self.words;
        let mut sentences = Vec::new();
        match judged.as_slice() {
            [] => sentences.push(words.say(Key::DisagreeNobody)),
            [only] => {
                let status = only.status.map(|status| words.status(status)).unwrap_or_default();
                let arguments = [("method", words.method(only.method).into()), ("status", status.into())];
                sentences.push(words.say_with(Key::DisagreeOne, &arguments));
            }
            [first, rest @ ..] if rest.iter().all(|other| tone(other) == tone(first)) => {
                let arguments =
                    [("count", judged.len().to_string().into()), ("tone", words.tone(tone(first)).into())];
                sentences.push(words.say_with(Key::DisagreeAgree, &arguments));
            }
            _ => {
                sentences.push(words.say(Key::DisagreeDiffer));
                sentences.extend(self.groups(&judged));
                sentences.extend(self.curves(&judged));
                sentences.extend(self.cut_offs(&judged));
                sentences.extend(self.windows(&judged));
                sentences.extend(self.compared(&judged));
                sentences.extend(self.without_policy());
            }
        }
        sentences.extend(self.silent());
        sentences
    }

    /// One sentence for each tone: the methods, and in brackets the curve they share.
    fn groups(&self, judged: &[&Verdict]) -> Vec<String> {
        let words = self.words;
        let group = |wanted: Tone| {
            let mut by_curve: Vec<(String, Vec<String>)> = Vec::new();
            for verdict in judged.iter().filter(|verdict| tone(verdict) == wanted) {
                let curve =
                    verdict.curve.map_or_else(|| words.say(Key::CurveNone), |curve| words.curve(curve));
                let name = words.method(verdict.method);
                match by_curve.iter_mut().find(|(known, _)| *known == curve) {
                    Some((_, names)) => names.push(name),
                    None => by_curve.push((curve, vec![name])),
                }
            }
            let methods: Vec<String> = by_curve
                .into_iter()
                .map(|(curve, names)| {
                    let arguments = [("methods", words.list(&names).into()), ("curve", curve.into())];
                    words.say_with(Key::DisagreeByCurve, &arguments)
                })
                .collect();
            let arguments =
                [("tone", capital(&words.tone(wanted)).into()), ("methods", methods.join("; ").into())];
            (!methods.is_empty()).then(|| words.say_with(Key::DisagreeGroup, &arguments))
        };
        Tone::ALL.into_iter().filter_map(group).collect()
    }

    /// That the curve makes the difference: with the two paces where both are known.
    fn curves(&self, judged: &[&Verdict]) -> Option<String> {
        use peil_core::paths::Curve;
        let of = |curve: Curve| {
            judged.iter().find(move |verdict| {
                verdict.curve == Some(curve) && matches!(verdict.number(Quantity::Ratio), Some(Ok(_)))
            })
        };
        if let Some((growth, linear)) = of(Curve::Growth).zip(of(Curve::Linear))
            && tone(growth) != tone(linear)
            && let Some((at_growth, at_linear)) = ratio(growth).zip(ratio(linear))
        {
            let key = if at_growth > at_linear { Key::DisagreePaceLess } else { Key::DisagreePaceMore };
            let arguments = [
                ("growth", self.words.percentage(at_growth, 1).into()),
                ("linear", self.words.percentage(at_linear, 1).into()),
            ];
            return Some(self.words.say_with(key, &arguments));
        }
        let differ = judged.iter().enumerate().any(|(index, one)| {
            judged.iter().skip(index + 1).any(|other| {
                tone(one) != tone(other)
                    && one.curve.map(Curve::through_two_points) != other.curve.map(Curve::through_two_points)
            })
        });
        differ.then(|| self.words.say(Key::DisagreeCurves))
    }

    /// That one method asks more of the pace than another, where that matters: a pace that fails one bar would pass the
    /// other.
    fn cut_offs(&self, judged: &[&Verdict]) -> Option<String> {
        let with_bars: Vec<(&Verdict, f64, Decimal)> = judged
            .iter()
            .filter(|verdict| Compared::by(verdict) == Some(Compared::Pace))
            .filter_map(|verdict| Some((*verdict, ratio(verdict)?, bar(verdict)?)))
            .collect();
        let matters = with_bars.iter().any(|(fails, ratio, _)| {
            tone(fails) != Tone::Good
                && with_bars.iter().any(|(other, _, bar)| tone(other) == Tone::Good && *ratio >= number(*bar))
        });
        if !matters {
            return None;
        }
        let mut by_bar: Vec<(Decimal, Vec<String>)> = Vec::new();
        for (verdict, _, bar) in &with_bars {
            let name = self.words.method(verdict.method);
            match by_bar.iter_mut().find(|(known, _)| known == bar) {
                Some((_, names)) => names.push(name),
                None => by_bar.push((*bar, vec![name])),
            }
        }
        let list: Vec<String> = by_bar
            .into_iter()
            .map(|(bar, names)| {
                let bound = self.words.cut_off(bar, 1.0);
                let arguments = [("bound", bound.into()), ("methods", self.words.list(&names).into())];
                self.words.say_with(Key::DisagreeCutOff, &arguments)
            })
            .collect();
        Some(self.words.say_with(Key::DisagreeCutOffs, &[("list", list.join(", ").into())]))
    }

    /// That one method looks at other years: the weather always, Eurostat where its growth differs from that since the
    /// baseline.
    fn windows(&self, judged: &[&Verdict]) -> Vec<String> {
        let growth = |method| {
            let verdict = judged.iter().find(|verdict| verdict.method == method)?;
            verdict.number(Quantity::Growth)?.ok()
        };
        let other_years = growth(Method::Eurostat)
            .zip(growth(Method::Statcan))
            .is_some_and(|(short, whole)| short.total_cmp(&whole).is_ne());
        judged
            .iter()
            .filter(|verdict| match verdict.method {
                Method::Weather => true,
                Method::Eurostat => other_years,
                _ => false,
            })
            .map(|verdict| {
                let method = self.words.method(verdict.method);
                self.words.say_with(Key::DisagreeWindow, &[("method", method.into())])
            })
            .collect()
    }

    /// What is held against what, where the methods do not all do the same.
    fn compared(&self, judged: &[&Verdict]) -> Option<String> {
        let clauses: Vec<String> = Compared::ALL
            .into_iter()
            .filter_map(|(compared, key)| {
                let names: Vec<String> = judged
                    .iter()
                    .filter(|verdict| Compared::by(verdict) == Some(compared))
                    .map(|verdict| self.words.method(verdict.method))
                    .collect();
                let methods = self.words.list(&names);
                (!names.is_empty()).then(|| self.words.say_with(key, &[("methods", methods.into())]))
            })
            .collect();
        let several = clauses.len() > 1;
        several.then(|| self.words.say_with(Key::DisagreeCompared, &[("list", clauses.join("; ").into())]))
    }

    /// Where the course without new policy leads.
    fn without_policy(&self) -> Option<String> {
        let verdict = self.verdicts.iter().find(|verdict| verdict.method == Method::DigitalDecade)?;
        let ahead = verdict.number(Quantity::BaselineAheadOfTarget)?.ok()?;
        let key = if ahead < 0.0 { Key::DisagreeWithoutPolicyShort } else { Key::DisagreeWithoutPolicyThere };
        let method = self.words.method(verdict.method);
        Some(self.words.say_with(key, &[("method", method.into())]))
    }

    /// The methods that say nothing about the pace.
    fn silent(&self) -> Vec<String> {
        let words = self.words;
        let mut sentences: Vec<String> = self
            .verdicts
            .iter()
            .filter(|verdict| verdict.status == Ok(Status::DistanceLeft))
            .map(|verdict| {
                words.say_with(Key::DisagreeDistance, &[("method", words.method(verdict.method).into())])
            })
            .collect();
        let mut without: Vec<(Reason, Vec<String>)> = Vec::new();
        for verdict in self.verdicts {
            let Err(reason) = verdict.status else { continue };
            let name = words.method(verdict.method);
            match without.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, names)) => names.push(name),
                None => without.push((reason, vec![name])),
            }
        }
        sentences.extend(without.into_iter().map(|(reason, names)| {
            let arguments = [("methods", words.list(&names).into()), ("reason", words.reason(reason).into())];
            words.say_with(Key::DisagreeUnavailable, &arguments)
        }));
        sentences
    }
}

fn ratio(verdict: &Verdict) -> Option<f64> {
    verdict.number(Quantity::Ratio)?.ok()
}

/// What the best class asks.
fn bar(verdict: &Verdict) -> Option<Decimal> {
    verdict.thresholds.rows.first()?.bound.map(|(_, bound)| bound)
}

fn number(bound: Decimal) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a cut-off has a handful of digits")]
    let millionths = bound.millionths() as f64;
    millionths / 1e6
}

/// The text with its first letter as a capital.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use peil_core::methods::{Case, MethodOptions};
    use peil_core::{Comparator, Direction, LevelTarget, Observation, Period, Series, Target};

    fn said(language: Language, points: &[(u16, &str)], target: Option<&str>, methods: &[Method]) -> String {
        let mut series = Series::<8>::new();
        for (year, value) in points {
            series.insert(Observation::exact(Period::year(*year).unwrap(), value.parse().unwrap())).unwrap();
        }
        let target = target.map_or(Target::None, |value| {
            Target::Level(
                LevelTarget::new(Comparator::AtLeast, value.parse().unwrap())
                    .by(Period::year(2030).unwrap())
                    .from_baseline(Period::year(points[0].0).unwrap()),
            )
        });
        let options = MethodOptions {
            direction: Some(Direction::Up),
            ceiling: Some(Decimal::HUNDRED),
            ..MethodOptions::default()
        };
        let case = Case::new(&series, &target, &options);
        let verdicts: Vec<Verdict> = methods.iter().map(|method| case.verdict(*method)).collect();
        Words::new(language).methods_disagree(&verdicts)
    }

    #[test]
    fn the_curve_and_the_bar_explain_the_known_example() {
        // Paces of 105.6 % at constant growth and 97.5 % along a line are published; of the way of 20 points the line misses
        // 0.5 on the target date, which ESCAP still calls enough.
        let points = &[(2021, "75"), (2024, "81.5")];
        let english = said(Language::English, points, Some("95"), &Method::ALL);
        for part in [
            "The methods disagree. Favourable: Statistics Canada / Open SDG, Eurostat, UN Statistics (UNSD) 2023 and ISTAT (constant growth); UN ESCAP (weighted straight line).",
            "Not enough: SDSN arrows and EU Digital Decade (straight line).",
            "At constant growth the pace is 105.6\u{a0}% of what is needed, along a straight line 97.5\u{a0}%. Constant growth asks less",
            "they ask 95\u{a0}% (Statistics Canada / Open SDG and Eurostat), 100\u{a0}% (SDSN arrows).",
            "the value now with the line to the target (EU Digital Decade)",
            "The course without new policy (EU Digital Decade) does not reach the target in time.",
            "OECD only says how far the target is",
            "No verdict by German weather symbols. This method needs more observations",
        ] {
            assert!(english.contains(part), "{part}\nin: {english}");
        }
        let dutch = said(Language::Dutch, points, Some("95"), &Method::ALL);
        assert!(dutch.starts_with("De methoden zijn het niet eens. Gunstig: "), "{dutch}");
        assert!(dutch.contains("105,6\u{a0}%"), "{dutch}");
    }

    #[test]
    fn a_wanted_fall_turns_the_explanation_round() {
        let mut series = Series::<8>::new();
        for (year, value) in [(2015, 10), (2022, 6)] {
            series
                .insert(Observation::exact(Period::year(year).unwrap(), Decimal::from_integer(value)))
                .unwrap();
        }
        let target = Target::Level(
            LevelTarget::new(Comparator::AtMost, Decimal::from_integer(3)).by(Period::year(2030).unwrap()),
        );
        let options = MethodOptions::default();
        let case = Case::new(&series, &target, &options);
        let verdicts = [Method::Statcan, Method::Sdsn].map(|method| case.verdict(method));
        // Linear 1.2245 and 0.9125 at constant growth, as in the notes.
        let said = Words::new(Language::English).methods_disagree(&verdicts);
        assert!(
            said.contains("the pace is 91.2\u{a0}% of what is needed, along a straight line 122.4\u{a0}%"),
            "{said}"
        );
        assert!(said.contains("In a fall, constant growth asks more"), "{said}");
        assert!(!said.contains("bar"), "no pace that fails one bar passes the other: {said}");
    }

    #[test]
    fn where_all_agree_nothing_is_explained() {
        let points = &[(2021, "75"), (2024, "96")];
        let judged = said(Language::English, points, Some("95"), &Method::ALL[..2]);
        assert_eq!(judged, "All 2 methods that judge the pace here come to: favourable.");
        let alone = said(Language::Dutch, points, Some("95"), &[Method::Sdsn]);
        assert_eq!(alone, "Alleen SDSN-pijlen oordeelt hier over het tempo: op koers.");
        let nobody = said(Language::English, &[(2024, "75")], Some("95"), &[Method::Sdsn, Method::Istat]);
        assert_eq!(
            nobody,
            "None of these methods can give a verdict here. No verdict by SDSN arrows and ISTAT. There is only one observation that can be used, so nothing can be said about change."
        );
    }

    #[test]
    fn without_a_target_the_limits_of_growth_are_the_difference_not_the_curve() {
        let judged = said(
            Language::English,
            &[(2021, "1000"), (2022, "1012")],
            None,
            &[Method::Statcan, Method::Eurostat, Method::Istat],
        );
        assert!(judged.contains("Not enough: Statistics Canada / Open SDG (constant growth)."), "{judged}");
        assert!(!judged.contains("different curves"), "{judged}");
        assert!(!judged.contains("do not compare the same"), "{judged}");
    }
}
