//! What may not be compared, and where the figures come from.

use super::Subject;
use crate::figures::{self, Shown};
use crate::paper::block::{Block, Rich, Size};
use peil_core::methods::Method;
use peil_drawing::Ink;
use peil_words::Key;
use std::collections::HashSet;

impl Subject<'_> {
    pub(super) fn comparability(&self) -> Vec<Block> {
        let words = self.words;
        let shown: Vec<Shown<'_>> = self.shown().collect();
        let items = figures::warnings(words, &self.picture.national, &shown);
        if items.is_empty() {
            return Vec::new();
        }
        vec![
            Block::Heading(2, words.say(Key::ReportComparability)),
            Block::text(words.say(Key::ReportComparabilityLead)),
            Block::List { numbered: false, items },
        ]
    }

    pub(super) fn sources(&self) -> Vec<Block> {
        let words = self.words;
        let catalogue = &self.picture.national.catalogue;
        let mut used = HashSet::new();
        for shown in self.shown() {
            used.extend(shown.entry.rows.iter().map(|row| row.observation.source));
            let target = shown.entry.target_row.and_then(|row| catalogue.targets.get(row));
            used.extend(target.map(|target| target.source));
        }
        let documents = catalogue.sources.iter().filter(|document| {
            catalogue.source_named(&document.id).is_some_and(|source| used.contains(&source))
        });
        let items = documents.map(|document| crate::source::item(words, document));
        let methods = Method::ALL.map(|method| {
            let name = Rich::strong(Size::Fine, format!("{}.", words.method(method)));
            name.and(format!(" {}", words.method_explanation(method)), false, Ink::Text)
        });
        vec![
            Block::Heading(2, words.say(Key::ReportMethods)),
            Block::text(words.say(Key::ReportMethodsLead)),
            Block::List { numbered: false, items: methods.into() },
            Block::Heading(2, words.say(Key::ReportSources)),
            Block::List { numbered: false, items: items.collect() },
            Block::Text(Rich::muted(Size::Fine, words.say(Key::ReportTypeface))),
        ]
    }
}
