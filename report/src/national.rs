//! The national picture: value, target, gap, pace and verdict of every indicator, pillar by pillar.

mod chart;
mod pillar;
mod sources;

use crate::ReportError;
use crate::figures::Shown;
use crate::paper::Frame;
use crate::paper::block::{Block, Rich, Size};
use peil_drawing::picture::{MAIN, Picture, belongs, is_section};
use peil_drawing::row_text::RowText;
use peil_drawing::say;
use peil_fixtures::National;
use peil_portfolio::Date;
use peil_words::{Key, Words};
use std::borrow::Cow;

/// The national picture with its texts.
pub(crate) struct Subject<'a> {
    words: &'a Words,
    picture: Picture,
    texts: Vec<RowText>,
}

/// The report of the national picture as PDF, as things stand on a day.
///
/// # Errors
/// [`ReportError`].
pub fn national(words: &Words, national: &'static National, today: Date) -> Result<Vec<u8>, ReportError> {
    let picture = Picture::new(Cow::Borrowed(national), None, today.into());
    let entries = picture.national.entries.iter().zip(&picture.cards);
    let texts = entries.map(|(entry, card)| RowText::new(words, &picture, entry, card)).collect();
    let subject = Subject { words, picture, texts };
    let title = words.say(Key::ReportNationalTitle);
    let kind = words.say(Key::ReportNationalKind);
    let frame = Frame { words, title, kind, sender: String::new(), logo: None, date: today };
    frame.print(&subject.blocks(&frame.title))
}

impl Subject<'_> {
    fn blocks(&self, title: &str) -> Vec<Block> {
        let words = self.words;
        let (year, month, day) = self.picture.today;
        let lead = words.say_with(Key::ReportNationalLead, &[("day", words.day((year, month, day)).into())]);
        let mut blocks = vec![
            Block::Heading(1, title.to_owned()),
            Block::Text(Rich::muted(Size::Lead, lead)),
            Block::Remark(vec![Block::text(format!(
                "{} {}",
                words.say(Key::ReportNationalRead),
                words.say(Key::ReportGauge)
            ))]),
        ];
        blocks.push(Block::Heading(2, words.say(Key::ReportCourses)));
        blocks.push(Block::text(words.say(Key::ReportCoursesLead)));
        for indicator in MAIN {
            blocks.extend(self.picture.first_of(indicator).and_then(|index| self.course(index)));
        }
        for (id, name) in self.pillars() {
            blocks.extend(self.pillar(&id, &name));
        }
        blocks.extend(self.comparability());
        blocks.extend(self.sources());
        blocks
    }

    /// The pillars and what belongs with them, with their names.
    fn pillars(&self) -> Vec<(String, String)> {
        let pillars = self.picture.national.catalogue.pillars.iter();
        let sections = pillars.filter(|pillar| is_section(&pillar.id));
        sections
            .map(|pillar| {
                let name = self.words.text(&pillar.name);
                (pillar.id.clone(), say::pillar_name(self.words, &pillar.id, name))
            })
            .collect()
    }

    /// What is shown of the country itself.
    fn shown(&self) -> impl Iterator<Item = Shown<'_>> {
        let all = self.picture.national.entries.iter().zip(&self.picture.cards).zip(&self.texts);
        all.map(|((entry, card), text)| Shown { entry, card, text })
            .filter(|shown| self.picture.is_home(&shown.entry.geo) && !self.picture.is_beside(shown.entry))
    }

    fn of_pillar(&self, id: &str) -> Vec<Shown<'_>> {
        let is_of = |shown: &Shown<'_>| {
            let indicator = self.picture.indicator(shown.entry);
            indicator.is_some_and(|indicator| belongs(&indicator.pillar, id))
        };
        self.shown().filter(is_of).collect()
    }
}
