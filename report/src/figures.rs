//! Figures with their targets, in tables with a row for each.

use crate::paper::block::{Block, Cell, Column, Rich, Size, Table};
use peil_core::Target;
use peil_drawing::Ink;
use peil_drawing::picture::{Card, gauge, level};
use peil_drawing::row_text::RowText;
use peil_drawing::{say, spark};
use peil_fixtures::{Entry, National};
use peil_words::{Key, Words};

/// How large the small drawings are on paper.
const SCALE: f32 = 0.62;

/// One figure with everything that is said of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shown<'a> {
    pub(crate) entry: &'a Entry,
    pub(crate) card: &'a Card,
    pub(crate) text: &'a RowText,
}

impl Shown<'_> {
    /// Whether there is something to hold it against.
    pub(crate) const fn is_aimed(&self) -> bool {
        !matches!(self.entry.target, Target::None | Target::Entitlement(_))
    }
}

/// What is held against a target, then what there is no target for.
pub(crate) fn tables(words: &Words, shown: &[Shown<'_>]) -> Vec<Block> {
    let (aimed, plain): (Vec<&Shown<'_>>, Vec<&Shown<'_>>) = shown.iter().partition(|shown| shown.is_aimed());
    let mut blocks = Vec::new();
    if !aimed.is_empty() {
        blocks.push(Block::Table(of_aimed(words, &aimed)));
    }
    if !plain.is_empty() {
        blocks.push(Block::Heading(3, words.say(Key::ReportTrendOnly)));
        blocks.push(Block::Table(of_plain(words, &plain)));
    }
    blocks
}

/// What a reader has to know before comparing a figure, as points.
pub(crate) fn warnings(words: &Words, national: &National, shown: &[Shown<'_>]) -> Vec<Rich> {
    let mut items = Vec::new();
    for Shown { entry, card, text } in shown {
        for note in words.notes(entry, national, &card.assessment).into_iter().filter(|note| note.is_warning)
        {
            let name = format!("{} ({}): ", text.name, text.who);
            items.push(Rich::strong(Size::Small, name).and(note.text, false, Ink::Text));
        }
    }
    items
}

fn of_aimed(words: &Words, shown: &[&Shown<'_>]) -> Table {
    let mut columns = vec![Column::left(words.say(Key::Indicator)), Column::left(words.say(Key::Value))];
    columns.push(Column::left(words.say(Key::ReportCourse)));
    columns.extend([Key::Target, Key::Gap, Key::Pace, Key::Verdict].map(|key| Column::left(words.say(key))));
    let rows = shown.iter().map(|shown| {
        let Shown { entry, card, text } = shown;
        let mut sign = Cell::signed(say::sign(card.verdict), Rich::strong(Size::Fine, &*text.verdict));
        sign.text = sign.text.in_ink(say::sign(card.verdict).ink());
        vec![
            named(text),
            valued(text, !card.warnings.is_empty()),
            small(shown),
            lines(&text.target, &text.target_by, false),
            lines(&text.gap, "", false),
            lines(&text.pace, &text.needed, false),
            if entry.target == Target::None { String::new().into() } else { sign },
        ]
    });
    Table { rows: rows.collect(), columns }
}

/// In short: there is nothing to hold them against, at most a rule with an amount.
fn of_plain(words: &Words, shown: &[&Shown<'_>]) -> Table {
    let ruled = shown.iter().any(|shown| !shown.text.target.is_empty());
    let mut columns = vec![Column::left(words.say(Key::Indicator)), Column::right(words.say(Key::Value))];
    columns.extend(ruled.then(|| Column::right(words.say(Key::ReportMaximum))));
    columns.push(Column::left(words.say(Key::Period)));
    let rows = shown.iter().map(|shown| {
        let Shown { card, text, .. } = shown;
        let star = if card.warnings.is_empty() { "" } else { STAR };
        // Where there is no figure, that is said in its place and not as a year.
        let (value, period) = match text.value.as_str() {
            "" => (Cell::rich(Rich::muted(Size::Small, &*text.period)), String::new()),
            value => (Cell::strong(format!("{value}{star}")), text.period.clone()),
        };
        let name = Rich::new(Size::Small, &*text.name);
        let mut cells = vec![Cell::rich(name.and(format!(" – {}", text.who), false, Ink::Muted)), value];
        // A bound stays with its amount.
        cells.extend(ruled.then(|| Cell::from(text.target.replace(' ', "\u{a0}"))));
        cells.push(period.into());
        cells
    });
    Table { rows: rows.collect(), columns }
}

/// The course and where it stands on the way, as on the screen.
fn small(Shown { entry, card, text }: &Shown<'_>) -> Cell {
    let aimed = level(entry);
    let by = entry.target.by().map(peil_core::Period::month_index);
    let mut scene = spark::scene(&card.marks, aimed.map(|value| (value, by)), 92.0, 30.0);
    if let Some(gauge) = gauge(entry, card) {
        let below = gauge.scene(92.0, 26.0);
        scene.put(below, peil_drawing::scene::point(0.0, 30.0));
    }
    Cell::drawn(scene, SCALE, text.spoken.clone())
}

/// Behind a value of which a reader has to be warned.
const STAR: &str = " *";

fn named(text: &RowText) -> Cell {
    let name = Rich::strong(Size::Small, &*text.name);
    Cell::rich(name.and(format!("\n{}", text.who), false, Ink::Muted))
}

/// The value with its year below, or that there is none.
fn valued(text: &RowText, starred: bool) -> Cell {
    if text.value.is_empty() {
        return Cell::rich(Rich::muted(Size::Small, &*text.period));
    }
    lines(&text.value, &text.period, starred)
}

/// A figure and what goes with it below; a star where a reader has to be warned.
fn lines(first: &str, second: &str, starred: bool) -> Cell {
    let star = if starred { STAR } else { "" };
    let first = Rich::strong(Size::Small, format!("{first}{star}"));
    let cell = if second.is_empty() { first } else { first.and(format!("\n{second}"), false, Ink::Muted) };
    Cell::rich(cell)
}
