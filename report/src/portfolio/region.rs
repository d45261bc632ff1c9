//! What the portfolio would say of its region, if it were a random sample of it. Kept apart from the portfolio.

use super::{NOTHING, Subject};
use crate::paper::block::{Block, Column, Table};
use peil_words::Key;

impl Subject<'_> {
    pub(super) fn region(&self) -> Vec<Block> {
        let words = self.words;
        let mut blocks = vec![
            Block::Heading(2, words.say(Key::SummaryRegion)),
            Block::Remark(vec![Block::text(words.say(Key::SummaryRegionNote))]),
        ];
        let estimates = match &self.overview.region {
            Ok(estimates) => estimates,
            Err(reason) => {
                blocks.push(Block::text(words.no_estimate(*reason)));
                return blocks;
            }
        };
        let Some((_, first)) = estimates.first() else { return blocks };
        let rows = estimates.iter().map(|(measure, estimate)| {
            let interval = estimate.intervals.map(|intervals| words.region_range(intervals));
            let weighed = estimate.weighed.as_ref().and_then(|weighed| weighed.as_ref().ok());
            let weighed = weighed.map(|weighed| words.region_range(weighed.map(|weighed| weighed.interval)));
            let course = self.overview.course(*measure);
            let to_go = course.and_then(|course| estimate.companies_to_go(&course.target));
            let to_go = to_go.map(|(least, most)| words.range(&words.count(least), &words.count(most)));
            let nothing = || NOTHING.to_owned();
            vec![
                words.measure(*measure).into(),
                interval.unwrap_or_else(|error| words.sample_fault(error)).into(),
                weighed.unwrap_or_else(nothing).into(),
                to_go.unwrap_or_else(nothing).into(),
            ]
        });
        let columns = vec![
            Column::left(words.say(Key::SummaryMeasure)),
            Column::right(words.say(Key::ShareInterval)),
            Column::right(words.say(Key::SummaryWeighed)),
            Column::right(words.say(Key::SummaryToGo)),
        ];
        blocks.push(Block::Table(Table { rows: rows.collect(), columns }));
        blocks.push(Block::note(match first.population {
            Some(companies) => {
                let companies = words.companies(companies.into());
                words.say_with(Key::SummaryPopulation, &[("companies", companies.into())])
            }
            None => words.say(Key::SummaryNoPopulation),
        }));
        if let Some(Err(fault)) = &first.weighed {
            let fault = [("fault", words.weighing_fault(&first.strata, *fault).into())];
            blocks.push(Block::note(words.say_with(Key::SummaryNotWeighed, &fault)));
        }
        blocks
    }
}
