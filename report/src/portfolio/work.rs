//! The funnel, and what is to be done.

use super::{NOTHING, Subject};
use crate::paper::block::{Block, Cell, Column, Rich, Size, Table};
use peil_core::Unit;
use peil_drawing::Ink;
use peil_drawing::funnel::{self, Step};
use peil_drawing::shares::Mark;
use peil_portfolio::Due;
use peil_words::Key;

/// How large the funnel is on paper, and which share of the width it takes.
const SCALE: f32 = 0.66;
const SHARE: f32 = 0.48;
/// How much of what is late is named.
const NAMED: usize = 12;

impl Subject<'_> {
    pub(super) fn funnel(&self) -> Vec<Block> {
        let words = self.words;
        let figures = &self.overview.figures.funnel;
        let settings = self.register.settings();
        let name = |key: &str| words.funnel_step(&settings.funnel, key);
        let steps: Vec<Step> = figures
            .iter()
            .map(|figure| Step {
                name: name(&figure.step.key),
                text: words.companies(figure.reached.into()),
                reached: figure.reached,
                target: figure.step.target,
            })
            .collect();
        let parts: Vec<String> = steps.iter().map(|step| format!("{}: {}", step.name, step.text)).collect();
        let figure = Block::Figure {
            scene: funnel::scene(&steps, crate::paper::TEXT * SHARE / SCALE),
            scale: SCALE,
            alt: parts.join("; "),
        };
        let count =
            |number: Option<u32>| number.map_or(NOTHING.to_owned(), |number| words.count(number.into()));
        let rows = figures.iter().map(|figure| {
            let conversion = figure.conversion.map(|share| words.value(share, Unit::Percent, 1));
            vec![
                Cell::strong(name(&figure.step.key)),
                words.count(figure.reached.into()).into(),
                conversion.unwrap_or_else(|| NOTHING.to_owned()).into(),
                count(figure.step.target).into(),
                count(figure.to_go).into(),
            ]
        });
        let columns = vec![
            Column::left(words.say(Key::ColumnStage)),
            Column::right(words.say(Key::SummaryReached)),
            Column::right(words.say(Key::SummaryConversion)),
            Column::right(words.say(Key::Target)),
            Column::right(words.say(Key::SummaryToGo)),
        ];
        let table = Block::Table(Table { rows: rows.collect(), columns });
        let mut drawn = vec![figure];
        if steps.iter().any(|step| step.target.is_some()) {
            let legend = Rich::new(Size::Small, words.say(Key::FunnelTargetMark));
            drawn.push(Block::Marked(vec![(Mark::Target.sample(), legend)]));
        }
        let heading = Block::Heading(2, words.say(Key::SummaryFunnel));
        let beside = Block::Beside(vec![(SHARE, drawn), (1.0 - SHARE, vec![table])]);
        vec![Block::Together(vec![heading, beside])]
    }

    /// What should have been done, the earliest first, and how much comes in the next months.
    pub(super) fn to_do(&self) -> Vec<Block> {
        let words = self.words;
        let due = self.register.due();
        let late: Vec<&Due> = due.iter().filter(|due| due.days_overdue(self.today) > 0).collect();
        let soon = due.iter().filter(|due| (-91..=0).contains(&due.days_overdue(self.today))).count();
        let arguments = [("late", late.len().into()), ("soon", soon.into())];
        let mut blocks = vec![
            Block::Heading(2, words.say(Key::ReportToDo)),
            Block::text(words.say_with(Key::ReportToDoCounts, &arguments)),
        ];
        if late.is_empty() {
            return blocks;
        }
        let rows = late.iter().take(NAMED).map(|due| {
            let name = self.register.row(due.company).map(|row| row.name.to_string()).unwrap_or_default();
            let days = words.count(u64::from(due.days_overdue(self.today).unsigned_abs()));
            vec![
                name.into(),
                words.follow_up(due.kind).into(),
                words.day(due.due_on.into()).into(),
                Cell::rich(Rich::strong(Size::Small, days).in_ink(Ink::Warning)),
            ]
        });
        let columns = vec![
            Column::left(words.say(Key::ReportCompany)),
            Column::left(words.say(Key::FollowUpKind)),
            Column::left(words.say(Key::ReportDue)),
            Column::right(words.say(Key::ReportDaysLate)),
        ];
        blocks.push(Block::Table(Table { rows: rows.collect(), columns }));
        if late.len() > NAMED {
            let more = [("count", (late.len() - NAMED).into())];
            blocks.push(Block::note(words.say_with(Key::ReportMore, &more)));
        }
        blocks
    }
}
