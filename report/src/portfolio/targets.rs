//! Targets and gaps, and how the portfolio moved from year to year.

use super::{NOTHING, Subject};
use crate::paper::block::{Block, Cell, Column, Table};
use peil_core::intensity::Case;
use peil_core::{Decimal, Reason, Slope, Unit};
use peil_drawing::gauge::Gauge;
use peil_portfolio::Measure;
use peil_words::Key;

/// How large the gauges are on paper.
const SCALE: f32 = 0.66;

impl Subject<'_> {
    pub(super) fn targets(&self) -> Vec<Block> {
        let words = self.words;
        let heading = Block::Heading(2, words.say(Key::ReportTargets));
        let Some(scans) = self.scans() else {
            return vec![heading, Block::text(words.say(Key::RegionNobodyScanned))];
        };
        let mut rows = Vec::new();
        for measure in Measure::ALL {
            let Some(share) = scans.share(measure) else { continue };
            let course = self.overview.course(measure);
            let gap = course.and_then(|course| share.gap(&course.target));
            let gauge = course.map(|course| {
                let value = Some(share.percent(Case::Worst));
                let whole = Some((Decimal::ZERO, Decimal::HUNDRED));
                let is_met = gap.is_some_and(|gap| gap.points.is_met == Some(true));
                Gauge { value, target: course.target.value, base: None, whole, is_met }.scene(100.0, 27.0)
            });
            let share_text = words.portfolio_share(share);
            let alt = format!("{}: {share_text}", words.measure(measure));
            let nothing = || NOTHING.to_owned();
            rows.push(vec![
                Cell::strong(words.measure(measure)),
                words.portfolio_count(share).into(),
                // From one to the other on one line; a bound may take two.
                Cell::strong(share_text.replace(' ', "\u{a0}")),
                gauge.map_or_else(|| nothing().into(), |gauge| Cell::drawn(gauge, SCALE, alt)),
                course
                    .map_or_else(nothing, |course| words.short_value(course.target.value, Unit::Percent, 0))
                    .into(),
                gap.map_or_else(nothing, |gap| words.portfolio_gap(gap)).into(),
                gap.map_or_else(nothing, |gap| words.portfolio_to_go(gap)).into(),
            ]);
        }
        let columns = vec![
            Column::left(words.say(Key::SummaryMeasure)),
            Column::right(words.say(Key::ShareThereAre)),
            Column::right(words.say(Key::TallyShare)),
            Column::left(words.say(Key::ReportStand)),
            Column::right(words.say(Key::Target)),
            Column::right(words.say(Key::Gap)),
            Column::right(words.say(Key::SummaryToGo)),
        ];
        let mut blocks = vec![heading, Block::Table(Table { columns, rows })];
        let mut note = format!("{}. ", words.composition(scans.composition()));
        if !self.overview.courses.is_empty() {
            note.push_str(&words.say(Key::ReportGauge));
            note.push(' ');
        }
        if !scans.composition().advanced().is_complete() {
            note.push_str(&words.say(Key::TallyAdvancedIncomplete));
        }
        blocks.push(Block::note(note));
        blocks
    }

    /// How the portfolio moved from year to year, where that can be said.
    pub(super) fn years(&self) -> Vec<Block> {
        let words = self.words;
        let courses = &self.overview.courses;
        if courses.iter().all(|course| course.assessment.latest.is_err()) {
            return Vec::new();
        }
        let columns = vec![
            Column::left(words.say(Key::SummaryMeasure)),
            Column::left(words.say(Key::Period)),
            Column::right(words.say(Key::SummaryPace)),
            Column::right(words.say(Key::SummaryPaceNeeded)),
            Column::left(words.say(Key::Note)),
        ];
        let yearly = |slope: Slope| words.portfolio_pace(slope);
        let rows = courses.iter().map(|course| {
            let assessment = &course.assessment;
            let pace = assessment.pace.actual;
            let note = match pace.as_ref().err() {
                // Here a bound is always the doing of unknown answers.
                Some(Reason::ValueIsBound) => words.say(Key::ScanUnknownReason),
                Some(reason) => words.reason(*reason),
                None => String::new(),
            };
            let nothing = |_| NOTHING.to_owned();
            vec![
                words.measure(course.measure).into(),
                assessment.latest.map_or_else(nothing, |latest| words.period(latest.period)).into(),
                pace.map_or_else(nothing, yearly).into(),
                assessment.pace.required_from_now.map_or_else(nothing, yearly).into(),
                note.into(),
            ]
        });
        vec![
            Block::Heading(2, words.say(Key::SummaryCourse)),
            Block::Table(Table { rows: rows.collect(), columns }),
            Block::note(words.say(Key::SummaryCourseNote)),
        ]
    }
}
