//! The course of one indicator against its target, with what the published methods say.

use super::Subject;
use crate::paper::block::{Block, Cell, Column, Rich, Size, Table};
use peil_core::methods::{Case, Method, MethodOptions};
use peil_drawing::picture::{limits, options};
use peil_drawing::{chart, say};
use peil_words::Key;

/// How large a chart is on paper.
const SCALE: f32 = 0.66;

impl Subject<'_> {
    pub(super) fn course(&self, index: usize) -> Option<Block> {
        let words = self.words;
        let (entry, card, text) =
            (self.picture.entry(index)?, self.picture.cards.get(index)?, self.texts.get(index)?);
        let indicator = self.picture.indicator(entry);
        let digits = indicator.map_or(1, |indicator| indicator.digits);
        let drawn = chart::of_entry(words, &self.picture, entry, card, &entry.series, digits);
        let tick = |value, digits| chart::tick(words, value, entry.unit, digits);
        let scene = drawn.scene(crate::paper::TEXT * 0.54 / SCALE, 216.0, &tick);
        let chosen = MethodOptions {
            comparison: options(entry, self.picture.today, false),
            direction: indicator.and_then(|indicator| indicator.direction),
            ceiling: limits(entry).map(|(_, ceiling)| ceiling),
            ..MethodOptions::default()
        };
        let verdicts = Case::new(&entry.series, &entry.target, &chosen).verdicts();
        let rows = Method::ALL.into_iter().zip(&verdicts).map(|(method, verdict)| {
            let class = Rich::strong(Size::Fine, say::class(words, verdict.status));
            let sign = say::class_sign(verdict.status);
            let method = Cell::rich(Rich::new(Size::Fine, words.method(method)));
            vec![method, Cell::signed(sign, class.in_ink(sign.ink()))]
        });
        let columns =
            vec![Column::left(words.say(Key::ReportMethod)), Column::left(words.say(Key::ReportClass))];
        let table = Table { rows: rows.collect(), columns };
        let figure = Block::Figure { scene, scale: SCALE, alt: text.spoken.clone() };
        let sign = say::sign(card.verdict);
        let verdict = Rich::strong(Size::Small, &*text.verdict).in_ink(sign.ink());
        Some(Block::Together(vec![
            Block::Heading(3, text.name.clone()),
            Block::Beside(vec![
                (0.54, vec![Block::Marked(vec![(sign.scene(15.0), verdict)]), figure]),
                (0.46, vec![Block::Table(table)]),
            ]),
        ]))
    }
}
