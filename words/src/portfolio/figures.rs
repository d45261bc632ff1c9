//! What a portfolio says as a whole.

use crate::{Key, Verdict, Words, Working};
use peil_core::intensity::Case;
use peil_core::shares::{Interval, StrataError};
use peil_core::{Comparator, Decimal, LevelTarget, Qualifier, Slope, Target, Unit};
use peil_portfolio::{
    Course, FunnelStep, Measure, NoEstimate, Part, PortfolioGap, PortfolioShare, RegionEstimate,
    RegionStratum, Summary,
};

impl Words {
    /// What is counted.
    #[must_use]
    pub fn measure(&self, measure: Measure) -> String {
        self.say(match measure {
            Measure::Basic => Key::ScanBasic,
            Measure::Cloud => Key::SummaryCloud,
            Measure::DataAnalytics => Key::SummaryDataAnalytics,
            Measure::ArtificialIntelligence => Key::SummaryAi,
            Measure::AnyOfThree => Key::SummaryAny,
        })
    }

    /// The same where there is little room.
    #[must_use]
    pub fn short_measure(&self, measure: Measure) -> String {
        match measure {
            Measure::AnyOfThree => self.say(Key::SummaryAnyShort),
            other => self.measure(other),
        }
    }

    /// From one to the other.
    #[must_use]
    pub fn range(&self, low: &str, high: &str) -> String {
        self.say_with(Key::SummaryRange, &[("low", low.into()), ("high", high.into())])
    }

    /// A number or a share of companies: at least, and at most where answers are unknown.
    fn by_case(&self, share: PortfolioShare, text: impl Fn(Case) -> String) -> String {
        let least = text(Case::Worst);
        if share.is_certain() { least } else { self.range(&least, &text(Case::Best)) }
    }

    /// So many companies; at least and at most so many where answers are unknown.
    #[must_use]
    pub fn portfolio_count(&self, share: PortfolioShare) -> String {
        self.by_case(share, |case| self.count(share.hits(case).into()))
    }

    /// Such a share of the companies, to a tenth of a percent.
    #[must_use]
    pub fn portfolio_share(&self, share: PortfolioShare) -> String {
        self.by_case(share, |case| self.value(share.percent(case), Unit::Percent, 1))
    }

    /// The gap of a portfolio, short and to a tenth of a point, or that the target is met; at most so much is rounded up, so
    /// that it stays a bound.
    #[must_use]
    pub fn portfolio_gap(&self, gap: PortfolioGap) -> String {
        let points = gap.points;
        if points.is_met == Some(true) {
            return self.verdict(Verdict::Met);
        }
        let almost_a_tenth = Decimal::from_millionths(49_999);
        let value = match points.qualifier {
            Qualifier::AtMost => points.value.checked_add(almost_a_tenth).unwrap_or(points.value),
            _ => points.value,
        };
        let shown = value.round_to(1).unwrap_or(points.value);
        self.qualified(points.qualifier, &self.short_gap(shown, Unit::Percent, 1))
    }

    /// How many companies a portfolio lacks; at most so many where answers are unknown.
    #[must_use]
    pub fn portfolio_to_go(&self, gap: PortfolioGap) -> String {
        let count = self.count(gap.companies);
        match gap.companies {
            // Fewer than none cannot be.
            0 => count,
            _ => self.qualified(gap.points.qualifier, &count),
        }
    }

    /// A pace of a portfolio, in points a year with its sign.
    #[must_use]
    pub fn portfolio_pace(&self, pace: Slope) -> String {
        let per_year = pace.per_year();
        let sign = if per_year.is_positive() { "+" } else { "" };
        let number = [("number", format!("{sign}{}", self.brief(per_year)).into())];
        let change = self.say_with(Key::ShortPercentagePoints, &number);
        self.say_with(Key::RowPerYear, &[("change", change.into())])
    }

    /// Why the groups of a region cannot be weighed, with the group by its name.
    #[must_use]
    pub fn weighing_fault(&self, strata: &[RegionStratum], fault: StrataError) -> String {
        let name = |cell: usize| {
            let stratum = strata.get(cell)?;
            let parts = [
                stratum.section.map(|section| self.section(section)),
                stratum.size.map(|size| self.size_class(size)),
            ];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            (!parts.is_empty()).then(|| parts.join(", "))
        };
        let named = match fault {
            StrataError::NothingMeasured { cell } => {
                name(cell).map(|cell| self.say_with(Key::StrataErrorNobodyScanned, &[("cell", cell.into())]))
            }
            StrataError::Impossible { cell, error } => name(cell).map(|cell| {
                let arguments = [("cell", cell.into()), ("fault", self.sample_fault(error).into())];
                self.say_with(Key::StrataErrorImpossibleGroup, &arguments)
            }),
            _ => None,
        };
        named.unwrap_or_else(|| self.strata_fault(fault))
    }

    /// The share of a region: from the lower bound with every unknown answer a no to the upper one with every unknown
    /// answer a yes.
    #[must_use]
    pub fn region_range(&self, [worst, best]: [Interval; 2]) -> String {
        self.range(&self.percentage(worst.low(), 1), &self.percentage(best.high(), 1))
    }

    /// A mean with its spread; a change with its sign.
    #[must_use]
    pub fn mean(&self, summary: &Summary, is_change: bool) -> String {
        let sign = if is_change && summary.mean > Decimal::ZERO { "+" } else { "" };
        let mean = format!("{sign}{}", self.decimal(summary.mean, 1));
        match summary.deviation {
            Some(deviation) => format!("{mean} ± {}", self.decimal(deviation, 1)),
            None => mean,
        }
    }

    /// A part of the portfolio.
    #[must_use]
    pub fn part(&self, funnel: &[FunnelStep], part: &Part) -> String {
        match part {
            Part::Province(province) => self.province(*province),
            Part::Sector(sector) => self.sector(*sector),
            Part::Section(section) => self.section(*section),
            Part::Size(size) => self.size_class(*size),
            Part::Stage(key) => self.funnel_step(funnel, key),
            Part::Unknown => self.say(Key::Unknown),
        }
    }

    /// Why a portfolio says nothing of its region.
    #[must_use]
    pub fn no_estimate(&self, reason: NoEstimate) -> String {
        self.say(match reason {
            NoEstimate::NotAPartOfTheRegion => Key::RegionNotAPart,
            NoEstimate::NobodyScanned => Key::RegionNobodyScanned,
        })
    }

    /// How the share of a portfolio, its gap and its pace were computed, with the numbers filled in.
    #[must_use]
    pub fn portfolio_workings(&self, share: PortfolioShare, course: Option<&Course>) -> Vec<Working> {
        let mut workings = Vec::new();
        let mut add = |about, key, sum: String| {
            workings.push(Working { about, name: self.say(key), outcome: Ok(sum) });
        };
        let sum = |case| {
            let result = self.value(share.percent(case), Unit::Percent, 2);
            let (hits, measured) = (self.count(share.hits(case).into()), self.count(share.measured().into()));
            format!("100 × {hits} ÷ {measured} ≈ {result}")
        };
        if share.is_certain() {
            add("share", Key::DashboardShare, sum(Case::Worst));
        } else {
            add("share.at_least", Key::DashboardShareLeast, sum(Case::Worst));
            add("share.at_most", Key::DashboardShareMost, sum(Case::Best));
        }
        let Some(course) = course else { return workings };
        if let Some(gap) = share.gap(&course.target) {
            let (value, percent) = (self.decimal(share.percent(Case::Worst), 2), course.target.value);
            let sum = match course.target.comparator {
                Comparator::AtLeast | Comparator::MoreThan => format!("{} − {value}", self.exact(percent)),
                Comparator::AtMost | Comparator::LessThan => format!("{value} − {}", self.exact(percent)),
            };
            let result = self
                .qualified(gap.points.qualifier, &self.value(gap.points.value, Unit::PercentagePoints, 2));
            add("gap", Key::WorkingGap, format!("{sum} ≈ {result}"));
            let arguments = [
                ("percent", self.value(percent, Unit::Percent, 0).into()),
                ("measured", self.companies(share.measured().into()).into()),
                ("hits", self.count(share.hits(Case::Worst).into()).into()),
                ("lacking", self.companies(gap.companies).into()),
            ];
            add("gap.companies", Key::SummaryToGo, self.say_with(Key::DashboardLacking, &arguments));
        }
        let target = Target::Level(LevelTarget { baseline: None, ..course.target });
        let of_pace = |working: &Working| matches!(working.about, "pace.actual" | "pace.required_from_now");
        let paces = self.workings_of(&target, Unit::Percent, &course.assessment);
        let is_bound = course.assessment.latest.is_ok_and(|latest| latest.qualifier.is_bound());
        workings.extend(paces.into_iter().filter(of_pace).map(|working| match working.outcome {
            // Here a bound is always the doing of unknown answers, not of a source.
            Err(_) if is_bound => Working { outcome: Err(self.say(Key::ScanUnknownReason)), ..working },
            _ => working,
        }));
        workings
    }

    /// How an estimate of the region was computed, with the numbers filled in.
    #[must_use]
    pub fn region_workings(&self, estimate: &RegionEstimate, confidence: &str) -> Vec<Working> {
        let mut workings = Vec::new();
        let RegionEstimate { sample, population, intervals, weighed, .. } = estimate;
        let numbers = [
            ("hits", self.portfolio_count(*sample).into()),
            ("measured", self.companies(sample.measured().into()).into()),
            ("confidence", confidence.into()),
            ("population", population.map(|there| self.companies(there.into())).unwrap_or_default().into()),
        ];
        let key = if population.is_some() { Key::RegionWilsonFinite } else { Key::RegionWilson };
        let outcome = intervals
            .map(|intervals| format!("{}: {}", self.say_with(key, &numbers), self.region_range(intervals)))
            .map_err(|fault| self.sample_fault(fault));
        workings.push(Working { about: "region.interval", name: self.say(Key::ShareInterval), outcome });
        let outcome = match weighed {
            None => Err(self.say(Key::RegionNoCells)),
            Some(Err(fault)) => Err(self.weighing_fault(&estimate.strata, *fault)),
            Some(Ok([worst, best])) => {
                let (low, high) = (self.percentage(worst.share, 1), self.percentage(best.share, 1));
                let share = if sample.is_certain() { low } else { self.range(&low, &high) };
                let numbers = [
                    ("share", share.into()),
                    ("range", self.region_range([worst.interval, best.interval]).into()),
                    ("effective", self.real(worst.effective_size, 1).into()),
                ];
                Ok(self.say_with(Key::RegionWeighing, &numbers))
            }
        };
        workings.push(Working { about: "region.weighed", name: self.say(Key::SummaryWeighed), outcome });
        workings
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use peil_core::record::{Sector, SizeClass};

    #[test]
    fn the_working_of_a_share_is_the_sum_that_gives_it() {
        let words = Words::new(Language::Dutch);
        let share = PortfolioShare::new(5, 5, 12).unwrap();
        let workings = words.portfolio_workings(share, None);
        assert_eq!(workings.len(), 1);
        assert_eq!(workings[0].outcome, Ok("100 × 5 ÷ 12 ≈ 41,67\u{a0}%".to_owned()));
        let unsure = words.portfolio_workings(PortfolioShare::new(5, 6, 12).unwrap(), None);
        assert_eq!(unsure[1].outcome, Ok("100 × 6 ÷ 12 ≈ 50,00\u{a0}%".to_owned()));
    }

    #[test]
    fn a_gap_that_is_a_bound_is_rounded_up() {
        let words = Words::new(Language::Dutch);
        let target = LevelTarget::new(Comparator::AtLeast, Decimal::from_integer(95));
        let gap = |least, most| {
            words.portfolio_gap(PortfolioShare::new(least, most, 12).unwrap().gap(&target).unwrap())
        };
        // 95 less 41.67 is 53.33.
        assert_eq!(gap(5, 5), "53,3\u{a0}pp");
        assert_eq!(gap(5, 6), "hoogstens 53,4\u{a0}pp");
        assert_eq!(gap(12, 12), "gehaald");
    }

    #[test]
    fn how_many_lack_is_a_bound_where_answers_are_unknown() {
        let words = Words::new(Language::Dutch);
        let target = LevelTarget::new(Comparator::AtLeast, Decimal::from_integer(95));
        let to_go = |least, most, measured| {
            let share = PortfolioShare::new(least, most, measured).unwrap();
            words.portfolio_to_go(share.gap(&target).unwrap())
        };
        // 95 % of 494 is 469.3, so 470; 429 are there for certain, 434 at best.
        assert_eq!(to_go(429, 434, 494), "hoogstens 41");
        assert_eq!(to_go(429, 429, 494), "41");
        assert_eq!(to_go(480, 494, 494), "0", "met whatever the answers are");
    }

    #[test]
    fn a_group_that_cannot_be_weighed_is_named() {
        let stratum = |section, size| RegionStratum { section, size, companies: 40 };
        let words = Words::new(Language::Dutch);
        let sector = Sector::from_letter('C').unwrap();
        let fault = StrataError::NothingMeasured { cell: 1 };
        let small = words.size_class(SizeClass::Small);
        let said = words.weighing_fault(
            &[stratum(None, Some(SizeClass::Micro)), stratum(None, Some(SizeClass::Small))],
            fault,
        );
        assert!(said.contains(&small) && !said.contains('2'), "{said}");
        let said = words
            .weighing_fault(&[stratum(None, None), stratum(Some(sector), Some(SizeClass::Small))], fault);
        assert!(said.contains(&words.section(sector)) && said.contains(&small), "{said}");
        assert_eq!(words.weighing_fault(&[], fault), words.strata_fault(fault), "a group that nobody knows");
    }
}
