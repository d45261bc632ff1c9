//! Where a company stands by its latest scan, and what to do first.

use super::Subject;
use crate::paper::block::{Block, Rich, Size};
use peil_core::intensity::{Answer, Level};
use peil_drawing::Ink;
use peil_drawing::ladder::Ladder;
use peil_drawing::sign::Sign;
use peil_portfolio::ScanRecord;
use peil_words::Key;

/// How many technologies stand under each other.
const LONGEST: usize = 6;
/// How large drawings are on paper.
const SCALE: f32 = 0.66;

impl Subject<'_> {
    pub(super) fn latest(&self) -> Option<&ScanRecord> {
        self.scans.last().map(|kept| &kept.record)
    }

    pub(super) fn stands(&self) -> Vec<Block> {
        let words = self.words;
        let heading = Block::Heading(2, words.say(Key::ReportStands));
        let Some(record) = self.latest() else {
            return vec![heading, Block::Remark(vec![Block::text(words.say(Key::ReportNoScan))])];
        };
        let scan = record.scan;
        let day = words.day(record.scanned_on.into());
        let figure = |name: Key, value: String, note: String| {
            // A figure that depends on unknown answers is a sentence.
            let size =
                if scan.level().is_some() && value.chars().count() < 16 { Size::Figure } else { Size::Body };
            let head = Block::Text(Rich::muted(Size::Small, words.say(name)));
            let value = Block::Text(Rich::strong(size, value).in_ink(Ink::Accent));
            let note = (!note.is_empty()).then(|| Block::Text(Rich::new(Size::Small, note)));
            [head, value].into_iter().chain(note).collect()
        };
        let capital = |text: &str| peil_drawing::say::capital(text);
        let next = words.scan_next(scan);
        let (next, next_note) = next.split_once(": ").unwrap_or((&next, ""));
        let basic = words.scan_basic(scan);
        let least = [("points", Level::Low.minimum().into())];
        let from = words.say_with(Key::ReportBasicFrom, &least);
        let cards = vec![
            figure(Key::ScanLevel, capital(&words.scan_level(scan)), words.scan_points(scan)),
            figure(Key::ScanBasic, capital(&basic), from),
            figure(Key::ScanNext, capital(next), capital(next_note)),
        ];
        let ladder = Ladder {
            worst: scan.worst(),
            best: scan.best(),
            levels: Level::ALL.map(|level| words.level(level)),
            basic: words.say(Key::ScanBasic),
        };
        let arguments =
            [("points", words.scan_points(scan).into()), ("level", words.scan_level(scan).into())];
        let mut blocks = vec![
            heading,
            Block::text(words.say_with(Key::ReportScanOf, &[("day", day.into())])),
            Block::Cards(cards),
            Block::Room(6.0),
            Block::Figure {
                scene: ladder.scene(crate::paper::TEXT / SCALE),
                scale: SCALE,
                alt: words.say_with(Key::ReportLadder, &arguments),
            },
        ];
        blocks.extend(self.technologies(record));
        for note in words.scan_notes_for_the_company(record.composition, scan) {
            blocks.push(Block::Text(Rich::new(Size::Small, note).in_ink(Ink::Warning)));
        }
        blocks
    }

    /// What is in use, what is not, and what nobody knew.
    fn technologies(&self, record: &ScanRecord) -> Vec<Block> {
        let words = self.words;
        let of = |wanted: Answer| -> Vec<String> {
            let items = record.composition.items().iter().zip(record.scan.answers());
            let named = items.filter(|(_, answer)| *answer == wanted);
            named.map(|(item, _)| words.technology(item.technology)).collect()
        };
        let head = |key: Key, names: &[String]| {
            let head = words.say_with(key, &[("count", names.len().into())]);
            Block::Text(Rich::strong(Size::Part, head))
        };
        let list = |sign: Sign, names: &[String]| {
            let items = names.iter().map(|name| (sign.scene(15.0), Rich::new(Size::Body, name.as_str())));
            Block::Marked(items.collect())
        };
        let parts = [
            (Key::ReportInUse, Sign::Met, of(Answer::Yes)),
            (Key::ReportNotInUse, Sign::Open, of(Answer::No)),
            (Key::ReportNotKnown, Sign::Undecided, of(Answer::Unknown)),
        ];
        // What there is nothing of is not mentioned; a long list goes on in a column of its own.
        let mut columns: Vec<Vec<Block>> = Vec::new();
        let mut used = 0;
        for (key, sign, names) in parts.into_iter().filter(|(.., names)| !names.is_empty()) {
            let long = names.len() > LONGEST;
            let (first, rest) = names.split_at(if long { names.len().div_ceil(2) } else { names.len() });
            let beneath = !long && used + names.len() <= LONGEST;
            if let Some(column) = columns.last_mut().filter(|_| beneath) {
                column.extend([Block::Room(5.0), head(key, &names), list(sign, first)]);
                used += names.len();
            } else {
                columns.push(vec![head(key, &names), list(sign, first)]);
                used = names.len();
            }
            if long {
                // As far down as the list that it goes on with.
                columns.push(vec![Block::Room(Size::Part.line()), list(sign, rest)]);
                used = rest.len();
            }
        }
        let columns = columns.into_iter().map(|column| (1.0, column)).collect();
        vec![Block::Room(6.0), Block::Beside(columns)]
    }
}
