//! The region's own figures, as the coach has entered them, beside their targets.

use super::Subject;
use crate::ReportError;
use crate::entered::Entered;
use crate::figures::{self, Shown};
use crate::paper::block::Block;
use peil_drawing::picture::Picture;
use peil_drawing::row_text::RowText;
use peil_portfolio::{Date, Store};
use peil_words::{Key, Words};
use std::borrow::Cow;

/// What was entered, with its texts; nothing where there is nothing, or where it is at odds with the facts of today, as
/// on the screen.
pub(super) fn read(
    words: &Words,
    store: &Store,
    today: Date,
) -> Result<Option<(Picture, Vec<RowText>)>, ReportError> {
    let entered = Entered::read(store)?;
    if entered.is_empty() {
        return Ok(None);
    }
    let Ok(national) = entered.national() else { return Ok(None) };
    let picture = Picture::new(Cow::Owned(national), None, today.into());
    let entries = picture.national.entries.iter().zip(&picture.cards);
    let texts = entries.map(|(entry, card)| RowText::new(words, &picture, entry, card)).collect();
    Ok(Some((picture, texts)))
}

impl Subject<'_> {
    pub(super) fn entered(&self) -> Vec<Block> {
        let words = self.words;
        let Some((picture, texts)) = &self.entered else { return Vec::new() };
        let all = picture.national.entries.iter().zip(&picture.cards).zip(texts);
        let shown: Vec<Shown<'_>> = all.map(|((entry, card), text)| Shown { entry, card, text }).collect();
        let catalogue = &picture.national.catalogue;
        let mut blocks = vec![Block::Heading(2, words.say(Key::ReportEntered))];
        blocks.push(Block::text(words.say(Key::ReportEnteredLead)));
        if shown.iter().any(|shown| shown.entry.is_held_against_the_country(catalogue)) {
            blocks.push(Block::note(words.say(Key::RegionTargetsHint)));
        }
        blocks.extend(figures::tables(words, &shown));
        let items = figures::warnings(words, &picture.national, &shown);
        if !items.is_empty() {
            blocks.push(Block::Heading(3, words.say(Key::ReportComparability)));
            blocks.push(Block::List { numbered: false, items });
        }
        blocks
    }
}
