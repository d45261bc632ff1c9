//! What the portfolio would say of the region, if it were a random sample of it.

use super::Summary;
use super::answer::ShareJson;
use crate::json::{Float, Missing, Reasons};
use crate::table::{Align, BOLD, Column, DIM, Table, write_paragraph};
use anstyle::Style;
use peil_core::shares::{Decision, Interval};
use peil_portfolio::{Measure, RegionEstimate};
use peil_words::Key;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
pub(super) struct RegionJson {
    note: String,
    composition: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    companies: Option<u32>,
    measures: Vec<MeasureJson>,
}

#[derive(Serialize)]
struct MeasureJson {
    measure: &'static str,
    sample: ShareJson,
    interval: Option<[Float; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weighed: Option<[Float; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    meets_target: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    companies_to_go: Option<[u64; 2]>,
}

/// From the lowest bound with every unknown answer a no to the highest with every unknown answer a yes.
fn ends([worst, best]: [Interval; 2]) -> [f64; 2] {
    [worst.low(), best.high()]
}

fn weighed(estimate: &RegionEstimate) -> Option<[f64; 2]> {
    let weighed = estimate.weighed.as_ref()?.as_ref().ok()?;
    Some(ends(weighed.map(|weighed| weighed.interval)))
}

impl Summary<'_> {
    pub(super) fn region_json(&self, reasons: &mut Reasons<'_>) -> Option<RegionJson> {
        let (_, first) = self.region().first()?;
        let measure = |(measure, estimate): &(Measure, RegionEstimate)| {
            let interval = estimate.intervals.map(|intervals| ends(intervals).map(Float));
            MeasureJson {
                measure: measure.code(),
                sample: ShareJson::of(estimate.sample),
                interval: reasons.give("region.measures.interval", interval.map_err(Missing::Sample)),
                weighed: weighed(estimate).map(|ends| ends.map(Float)),
                meets_target: self.meets(*measure, estimate),
                companies_to_go: self.to_go(*measure, estimate).map(|(least, most)| [least, most]),
            }
        };
        Some(RegionJson {
            note: self.portfolio.words.say(Key::SummaryRegionNote),
            composition: first.composition.code(),
            companies: first.population,
            measures: self.region().iter().map(measure).collect(),
        })
    }

    fn meets(&self, measure: Measure, estimate: &RegionEstimate) -> Option<&'static str> {
        Some(match estimate.meets(self.target(measure)?)? {
            Decision::Clear(true) => "yes",
            Decision::Clear(false) => "no",
            Decision::Undecided { .. } => "undecided",
        })
    }

    fn to_go(&self, measure: Measure, estimate: &RegionEstimate) -> Option<(u64, u64)> {
        estimate.companies_to_go(self.target(measure)?)
    }

    pub(super) fn write_region(&self, out: &mut impl Write) -> io::Result<()> {
        let words = self.portfolio.words;
        let Some((_, first)) = self.region().first() else { return Ok(()) };
        writeln!(out, "\n{BOLD}{}{BOLD:#}", words.say(Key::SummaryRegion))?;
        write_paragraph(out, "", &words.say(Key::SummaryRegionNote), Style::new())?;
        let mut table = Table::new(vec![
            Column::wrapped(words.say(Key::SummaryMeasure)),
            Column::new(words.say(Key::ShareInterval), Align::Right),
            Column::new(words.say(Key::SummaryWeighed), Align::Right),
            Column::new(words.say(Key::SummaryToGo), Align::Right),
        ]);
        for (measure, estimate) in self.region() {
            let interval = estimate.intervals.map(|intervals| words.region_range(intervals));
            let to_go = self.to_go(*measure, estimate);
            let to_go = to_go.map(|(least, most)| words.range(&words.count(least), &words.count(most)));
            let weighed = estimate.weighed.as_ref().and_then(|weighed| weighed.as_ref().ok());
            let weighed = weighed.map(|weighed| words.region_range(weighed.map(|weighed| weighed.interval)));
            table.push(vec![
                words.measure(*measure).into(),
                interval.unwrap_or_else(|error| words.sample_fault(error)).into(),
                weighed.unwrap_or_else(|| "–".to_owned()).into(),
                to_go.unwrap_or_else(|| "–".to_owned()).into(),
            ]);
        }
        table.write(out)?;
        let population = match first.population {
            Some(companies) => words
                .say_with(Key::SummaryPopulation, &[("companies", words.companies(companies.into()).into())]),
            None => words.say(Key::SummaryNoPopulation),
        };
        write_paragraph(out, "", &population, DIM)?;
        match &first.weighed {
            Some(Err(fault)) => {
                let fault = [("fault", words.weighing_fault(&first.strata, *fault).into())];
                write_paragraph(out, "", &words.say_with(Key::SummaryNotWeighed, &fault), DIM)
            }
            _ => Ok(()),
        }
    }
}
