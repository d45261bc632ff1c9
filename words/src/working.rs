//! How a result was computed, with the numbers filled in.

use crate::{Key, Words};
use peil_core::{Assessment, Comparator, Decimal, Observation, Reason, Slope, Target, Unit};
use peil_fixtures::{Comparison, Entry};

/// One line of "how computed?".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Working {
    /// The field of the JSON output that it explains: `gap`, `pace.actual`.
    pub about: &'static str,
    /// What is computed.
    pub name: String,
    /// The sum with its result, or the sentence that says why there is none.
    pub outcome: Result<String, String>,
}

impl Words {
    /// Every result of an assessment with its sum: `95 − 81,5 = 13,5 procentpunt`.
    ///
    /// A result that is rounded to a millionth stands behind `≈`, an exact one behind `=`.
    ///
    /// ```
    /// use peil_core::Options;
    /// use peil_fixtures::National;
    /// use peil_words::{Language, Words};
    ///
    /// let basic = &National::embedded()?.entries[0];
    /// let workings = Words::new(Language::Dutch).workings(basic, &basic.assess(Options::default()));
    /// assert_eq!(workings[0].outcome, Ok("95 − 81,5 = 13,5\u{a0}procentpunt".to_owned()));
    /// # Ok::<(), &peil_fixtures::LoadError>(())
    /// ```
    #[must_use]
    pub fn workings(&self, entry: &Entry, assessment: &Assessment) -> Vec<Working> {
        let mut workings: Vec<Working> = self.how_compared(entry, assessment).into_iter().collect();
        workings.extend(self.workings_of(&entry.target, entry.unit, assessment));
        workings
    }

    /// The same for what is no entry of a picture.
    #[must_use]
    pub fn workings_of(&self, target: &Target, unit: Unit, assessment: &Assessment) -> Vec<Working> {
        let sums = Sums { words: self, target, unit, assessment };
        let mut workings = Vec::new();
        let mut add = |about, key, outcome: Result<String, Reason>| {
            let outcome = outcome.map_err(|reason| self.reason(reason));
            workings.push(Working { about, name: self.say(key), outcome });
        };
        add("gap", Key::WorkingGap, sums.gap());
        add("way", Key::WorkingWay, sums.way());
        add("share_of_target", Key::WorkingShareOfTarget, sums.share_of_target());
        add("pace.actual", Key::WorkingPace, sums.actual());
        add("pace.required_from_base", Key::WorkingRequiredFromBase, sums.required_from_base());
        add("pace.required_from_now", Key::WorkingRequiredFromNow, sums.required_from_now());
        add("pace.ratio", Key::WorkingRatio, sums.ratio());
        let name = match target.by() {
            Some(by) => self.say_with(Key::WorkingValueAtTarget, &[("period", self.period(by).into())]),
            None => self.say(Key::WorkingValueAtTargetUndated),
        };
        let outcome = sums.value_at_target().map_err(|reason| self.reason(reason));
        workings.push(Working { about: "pace.value_at_target", name, outcome });
        let outcome = sums.reached().map_err(|reason| self.reason(reason));
        workings.push(Working { about: "pace.reached", name: self.say(Key::WorkingReached), outcome });
        workings
    }

    /// A length of time: years where it is whole years, else months.
    #[must_use]
    pub fn duration(&self, months: i32) -> String {
        let (key, number) = if months % 12 == 0 { (Key::Years, months / 12) } else { (Key::Months, months) };
        self.say_with(key, &[("number", number.to_string().into()), ("count", number.into())])
    }

    /// Where the value itself is computed: the two groups of a convergence, the place in a ranking.
    fn how_compared(&self, entry: &Entry, assessment: &Assessment) -> Option<Working> {
        match &entry.comparison {
            Comparison::Plain => None,
            Comparison::Convergence { follower_series, leader_series, .. } => {
                let latest = assessment.latest.ok()?;
                let (behind, ahead) = (follower_series.at(latest.period)?, leader_series.at(latest.period)?);
                let result = self.exact_value(latest.value, entry.unit);
                let sum = format!("{} − {} = {result}", self.exact(behind.value), self.exact(ahead.value));
                Some(Working { about: "latest", name: self.say(Key::WorkingDifference), outcome: Ok(sum) })
            }
            Comparison::Rank { rank, ahead, .. } => {
                let arguments =
                    [("ahead", ahead.len().into()), ("place", rank.place.into()), ("of", rank.of.into())];
                let sum = self.say_with(Key::WorkingPlaceFormula, &arguments);
                Some(Working { about: "latest", name: self.say(Key::WorkingPlace), outcome: Ok(sum) })
            }
        }
    }
}

/// Everything the sums are made of.
struct Sums<'a> {
    words: &'a Words,
    target: &'a Target,
    unit: Unit,
    assessment: &'a Assessment,
}

impl Sums<'_> {
    fn number(&self, number: Decimal) -> String {
        self.words.exact(number)
    }

    /// A number behind a minus or inside a product: its own minus needs brackets.
    fn term(&self, number: Decimal) -> String {
        let shown = self.number(number);
        if number.is_negative() { format!("({shown})") } else { shown }
    }

    fn minus(&self, from: Decimal, what: Decimal) -> String {
        format!("{} − {}", self.number(from), self.term(what))
    }

    fn aim(&self) -> Result<Decimal, Reason> {
        match self.target {
            // The maximum of a rule is nothing to aim at.
            Target::Entitlement(_) => Err(Reason::NotMeasured),
            target => target.value().ok_or(Reason::NoTarget),
        }
    }

    fn gap(&self) -> Result<String, Reason> {
        let (gap, latest, aim) = (self.assessment.gap?, self.assessment.latest?, self.aim()?);
        // A budget is to be used up, so its gap is what is left.
        let falls = match self.target {
            Target::Budget(_) => false,
            target => target
                .comparator()
                .is_some_and(|comparator| matches!(comparator, Comparator::AtMost | Comparator::LessThan)),
        };
        let sum = if falls { self.minus(latest.value, aim) } else { self.minus(aim, latest.value) };
        let result = self.words.difference(gap.value, self.unit);
        Ok(if gap.qualifier.is_bound() {
            format!("{sum}: {}", self.words.qualified(gap.qualifier, &result))
        } else {
            format!("{sum} = {result}")
        })
    }

    fn way(&self) -> Result<String, Reason> {
        let (way, base, latest, aim) =
            (self.assessment.way?, self.assessment.base?, self.assessment.latest?, self.aim()?);
        let (gone, whole) = (self.minus(latest.value, base.value), self.minus(aim, base.value));
        let exact = is_exact(latest.value.checked_sub(base.value), aim.checked_sub(base.value), way);
        Ok(format!(
            "({gone}) ÷ ({whole}) × 100 {} {}",
            sign(exact),
            self.words.exact_value(way, Unit::Percent)
        ))
    }

    fn share_of_target(&self) -> Result<String, Reason> {
        let (share, latest, aim) = (self.assessment.share_of_target?, self.assessment.latest?, self.aim()?);
        let exact = is_exact(Some(latest.value), Some(aim), share);
        let sum = format!("{} ÷ {} × 100", self.number(latest.value), self.number(aim));
        Ok(format!("{sum} {} {}", sign(exact), self.words.exact_value(share, Unit::Percent)))
    }

    fn actual(&self) -> Result<String, Reason> {
        let (slope, start, latest) =
            (self.assessment.pace.actual?, self.assessment.start?, self.assessment.latest?);
        Ok(self.slope(slope, latest.value, start.value))
    }

    fn required_from_base(&self) -> Result<String, Reason> {
        let slope = self.assessment.pace.required_from_base?;
        Ok(self.slope(slope, self.aim()?, self.assessment.base?.value))
    }

    fn required_from_now(&self) -> Result<String, Reason> {
        let slope = self.assessment.pace.required_from_now?;
        Ok(self.slope(slope, self.aim()?, self.assessment.latest?.value))
    }

    fn slope(&self, slope: Slope, to: Decimal, from: Decimal) -> String {
        let per_year = self.words.exact_pace(slope.per_year(), self.unit);
        let months = slope.months();
        let duration = self.words.duration(months);
        let times = if months % 12 == 0 { "" } else { " × 12" };
        let change = i128::from(slope.change().millionths()) * 12;
        let exact = change == i128::from(slope.per_year().millionths()) * i128::from(months);
        format!("({}) ÷ {duration}{times} {} {per_year}", self.minus(to, from), sign(exact))
    }

    fn ratio(&self) -> Result<String, Reason> {
        let pace = &self.assessment.pace;
        let (ratio, actual, required) = (pace.ratio?, pace.actual?, pace.required_from_base?);
        let in_years = actual.months() % 12 == 0 && required.months() % 12 == 0;
        let time = |slope: Slope| if in_years { slope.months() / 12 } else { slope.months() };
        let part = |slope: Slope| format!("({} ÷ {})", self.number(slope.change()), time(slope));
        let left = i128::from(actual.change().millionths()) * i128::from(required.months()) * 1_000_000;
        let right = i128::from(required.change().millionths()) * i128::from(actual.months());
        let exact = left == right * i128::from(ratio.millionths());
        Ok(format!("{} ÷ {} {} {}", part(actual), part(required), sign(exact), self.number(ratio)))
    }

    fn value_at_target(&self) -> Result<String, Reason> {
        let (value, actual) = (self.assessment.pace.value_at_target?, self.assessment.pace.actual?);
        let (latest, by) = (self.assessment.latest?, self.target.by().ok_or(Reason::NoTargetDate)?);
        let months = latest.period.months_until(by);
        let in_years = actual.months() % 12 == 0 && months % 12 == 0;
        let time = |months: i32| if in_years { months / 12 } else { months };
        let sum = format!(
            "{} + {} ÷ {} × {}",
            self.number(latest.value),
            self.term(actual.change()),
            time(actual.months()),
            time(months)
        );
        let grown = i128::from(value.millionths()) - i128::from(latest.value.millionths());
        let exact = grown * i128::from(actual.months())
            == i128::from(actual.change().millionths()) * i128::from(months);
        Ok(format!("{sum} {} {}", sign(exact), self.words.exact_value(value, self.unit)))
    }

    fn reached(&self) -> Result<String, Reason> {
        let (reached, actual) = (self.assessment.pace.reached?, self.assessment.pace.actual?);
        let (latest, aim) = (self.assessment.latest?, self.aim()?);
        let to_go = aim.checked_sub(latest.value).ok_or(Reason::TooLarge)?;
        let moment = moment_of(&latest);
        let sum = format!(
            "{} + {} ÷ {} × {}",
            moment.display(self.words.language().notation()),
            self.term(to_go),
            self.term(actual.change()),
            self.words.duration(actual.months()),
        );
        Ok(format!("{sum} ≈ {}", self.words.year(reached)))
    }
}

/// A period as a year with a fraction: a whole year stands at its number, and so does its December.
fn moment_of(observation: &Observation) -> Decimal {
    let months = Decimal::from_integer(observation.period.month_index() - 12);
    months.checked_div(Decimal::from_integer(12)).unwrap_or(Decimal::ZERO)
}

/// True when `part / whole` in percent is just this number, without rounding.
fn is_exact(part: Option<Decimal>, whole: Option<Decimal>, percent: Decimal) -> bool {
    part.zip(whole).is_some_and(|(part, whole)| {
        i128::from(part.millionths()) * 100_000_000
            == i128::from(whole.millionths()) * i128::from(percent.millionths())
    })
}

const fn sign(exact: bool) -> &'static str {
    if exact { "=" } else { "≈" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use peil_core::Options;
    use peil_fixtures::National;

    fn sums(
        indicator: &str,
        population: &str,
        across_breaks: bool,
    ) -> Vec<(&'static str, Result<String, String>)> {
        let national = National::embedded().unwrap();
        let entry = national.entry(indicator, "NL", population).unwrap();
        let assessment = entry.assess(Options { across_breaks, as_of: None });
        let workings = Words::new(Language::Dutch).workings(entry, &assessment);
        workings
            .into_iter()
            .map(|working| (working.about, working.outcome.map(|sum| sum.replace('\u{a0}', " "))))
            .collect()
    }

    #[test]
    fn every_result_of_the_cabinet_series_is_worked_out() {
        let sums = sums("basic-digital-intensity", "SME 10-249", true);
        let said: Vec<(&str, &str)> =
            sums.iter().map(|(about, sum)| (*about, sum.as_deref().unwrap())).collect();
        assert_eq!(
            said,
            [
                ("gap", "95 − 81,5 = 13,5 procentpunt"),
                ("way", "(81,5 − 75) ÷ (95 − 75) × 100 = 32,5 %"),
                ("share_of_target", "81,5 ÷ 95 × 100 ≈ 85,789474 %"),
                ("pace.actual", "(81,5 − 75) ÷ 3 jaar ≈ 2,166667 procentpunt per jaar"),
                ("pace.required_from_base", "(95 − 75) ÷ 9 jaar ≈ 2,222222 procentpunt per jaar"),
                ("pace.required_from_now", "(95 − 81,5) ÷ 6 jaar = 2,25 procentpunt per jaar"),
                ("pace.ratio", "(6,5 ÷ 3) ÷ (20 ÷ 9) = 0,975"),
                ("pace.value_at_target", "81,5 + 6,5 ÷ 3 × 6 = 94,5 %"),
                ("pace.reached", "2024 + 13,5 ÷ 6,5 × 3 jaar ≈ 2030,2"),
            ]
        );
    }

    #[test]
    fn computed_values_and_bounds_are_worked_out_too() {
        let token = sums("security-measure/token-authentication", "enterprises 2-249 against 250+", false);
        assert_eq!(token[0], ("latest", Ok("61 − 97 = −36 procentpunt".to_owned())));
        assert_eq!(token[1], ("gap", Ok("0 − (−36) = 36 procentpunt".to_owned())));
        let rank = sums("digital-intensity-rank/sme-basic", "SME 10-249", false);
        assert_eq!(rank[0].1, Ok("1 + 2 ervoor = 3 van 27".to_owned()));
        assert_eq!(rank[1], ("gap", Ok("3 − 3 = 0 plaatsen".to_owned())));
        let mobile = sums("mobile-4g-coverage", "populated areas", false);
        assert_eq!(mobile[0], ("gap", Ok("100 − 99: hoogstens 1 procentpunt".to_owned())));
        assert!(mobile[3].1.as_ref().is_err_and(|reason| reason.contains("grens")), "{mobile:?}");
        let used = sums("dep-cofunding-committed", "national co-funding", false);
        assert_eq!(used[0].1, Ok("75 − 21 = € 54 mln".to_owned()));
    }
}
