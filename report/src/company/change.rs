//! What changed since the last time.

use super::Subject;
use crate::paper::block::{Block, Rich, Size};
use peil_core::intensity::Answer;
use peil_core::maturity::Stage;
use peil_portfolio::ScanRecord;
use peil_words::Key;

impl Subject<'_> {
    pub(super) fn change(&self) -> Vec<Block> {
        let words = self.words;
        let mut items = Vec::new();
        if let [.., before, after] = self.scans.as_slice() {
            items.extend(self.scans_compared(&before.record, &after.record));
        }
        items.extend(self.maturity_compared());
        let measured = !self.scans.is_empty() || self.row.latest_measured().is_some();
        if items.is_empty() && measured {
            items.push(words.say(Key::ReportChangeNone));
        }
        if items.is_empty() {
            return Vec::new();
        }
        let items = items.into_iter().map(|text| Rich::new(Size::Body, text)).collect();
        let heading = Block::Heading(2, words.say(Key::ReportChange));
        vec![Block::Together(vec![heading, Block::List { numbered: false, items }])]
    }

    fn scans_compared(&self, before: &ScanRecord, after: &ScanRecord) -> Vec<String> {
        let words = self.words;
        let day = words.day(before.scanned_on.into());
        if before.composition != after.composition {
            return vec![words.say_with(Key::ReportChangeOther, &[("before", day.into())])];
        }
        if before.scan == after.scan {
            return vec![words.say_with(Key::ReportChangeSame, &[("before", day.into())])];
        }
        let arguments = [
            ("before", day.into()),
            ("from", words.scan_points(before.scan).into()),
            ("after", words.day(after.scanned_on.into()).into()),
            ("to", words.scan_points(after.scan).into()),
        ];
        let mut items = vec![words.say_with(Key::ReportChangePoints, &arguments)];
        let turned = |from: Answer, to: Answer| -> Vec<String> {
            let answers = before.scan.answers().zip(after.scan.answers());
            let items = after.composition.items().iter().zip(answers);
            let turned = items.filter(|(_, (old, new))| (*old, *new) == (from, to));
            turned.map(|(item, _)| words.technology(item.technology)).collect()
        };
        for (key, names) in [
            (Key::ReportChangeNew, turned(Answer::No, Answer::Yes)),
            (Key::ReportChangeGone, turned(Answer::Yes, Answer::No)),
        ] {
            if !names.is_empty() {
                items.push(words.say_with(key, &[("names", words.list(&names).into())]));
            }
        }
        items
    }

    /// From each measurement to the next, and from the first to the last, by answers or by the portal.
    fn maturity_compared(&self) -> Vec<String> {
        let words = self.words;
        let pairs = [(Stage::T0, Stage::T1), (Stage::T1, Stage::T2), (Stage::T0, Stage::T2)];
        let changes = pairs.into_iter().filter_map(|(from, to)| {
            let (before, after) = (self.row.measured(from)?, self.row.measured(to)?);
            let change = after.overall.checked_sub(before.overall)?;
            let sign = if change.rounded(1).is_positive() { "+" } else { "" };
            let points = format!("{sign}{}", words.points(change, 1));
            let arguments =
                [("from", from.code().into()), ("to", to.code().into()), ("change", points.into())];
            Some(words.say_with(Key::ReportChangeMaturity, &arguments))
        });
        changes.collect()
    }
}
