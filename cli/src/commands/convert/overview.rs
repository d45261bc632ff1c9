//! What there is in a table, series by series.

use super::notes;
use crate::table::{Align, Column, DIM, Pairs, Table, write_paragraph};
use peil_exchange::{Encoding, Figure, Report, Role};
use peil_words::{Key, Words};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

/// How many series are shown.
const SHOWN: usize = 25;

/// How many are kept apart; a table with more is told by its number of figures.
const KEPT: usize = 5000;

/// What there is, by the codes of indicator and size class.
#[derive(Default)]
pub(super) struct Overview {
    series: BTreeMap<(String, String), Found>,
    /// Series beyond those that are kept.
    beyond: u64,
}

#[derive(Default)]
struct Found {
    places: BTreeSet<String>,
    first: String,
    last: String,
    figures: u64,
    known_as: String,
}

impl Overview {
    pub(super) fn take(&mut self, figure: &Figure) {
        let key = (figure.code(Role::Indicator).to_owned(), figure.code(Role::Size).to_owned());
        if self.series.len() >= KEPT && !self.series.contains_key(&key) {
            self.beyond += 1;
            return;
        }
        let found = self.series.entry(key).or_default();
        if found.places.len() < KEPT && !found.places.contains(figure.code(Role::Place)) {
            found.places.insert(figure.code(Role::Place).to_owned());
        }
        if figure.number().is_none() {
            return;
        }
        let period = &figure.when.code;
        if found.figures == 0 || *period < found.first {
            found.first.clone_from(period);
        }
        if *period > found.last {
            found.last.clone_from(period);
        }
        found.figures += 1;
        if let Some(known) = &figure.known {
            found.known_as.clone_from(&known.indicator);
        }
    }

    pub(super) fn write(&self, report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
        let mut kind = vec![words.exchange_format(report.format)];
        kind.extend(report.packed.then(|| words.say(Key::ExchangePacked)));
        kind.extend((report.encoding == Encoding::Windows1252).then(|| words.say(Key::ExchangeOldEncoding)));
        let mut pairs = Pairs::default();
        pairs.push(words.say(Key::ExchangeFormat), kind.join(", "));
        pairs.push(words.say(Key::ExchangeFigures), words.count(report.figures));
        pairs.push(words.say(Key::ExchangeMissing), words.count(report.missing));
        pairs.push(words.say(Key::ExchangeKnown), words.count(report.known));
        pairs.write(out)?;
        writeln!(out)?;
        if self.series.is_empty() {
            return writeln!(out, "{}", words.say(Key::CliNothing));
        }
        let mut table = Table::new(vec![
            Column::wrapped(words.say(Key::ExchangeCode)),
            Column::wrapped(words.say(Key::ExchangeSize)),
            Column::new(words.say(Key::ExchangePlaces), Align::Right),
            Column::new(words.say(Key::ExchangePeriods), Align::Left),
            Column::new(words.say(Key::ExchangeFigures), Align::Right),
            Column::wrapped(words.say(Key::ExchangeKnownAs)),
        ]);
        for ((code, size), found) in self.series.iter().take(SHOWN) {
            let periods = match (found.first.as_str(), found.last.as_str()) {
                (first, last) if first == last => first.to_owned(),
                (first, last) => format!("{first} – {last}"),
            };
            table.push(vec![
                code.as_str().into(),
                size.as_str().into(),
                words.count(found.places.len() as u64).into(),
                periods.into(),
                words.count(found.figures).into(),
                found.known_as.as_str().into(),
            ]);
        }
        table.write(out)?;
        let more = (self.series.len().saturating_sub(SHOWN) as u64).saturating_add(self.beyond);
        if more > 0 {
            let arguments = [("count", more.into()), ("number", words.count(more).into())];
            writeln!(out)?;
            write_paragraph(out, "", &words.say_with(Key::ExchangeMore, &arguments), DIM)?;
        }
        for note in notes(report) {
            writeln!(out)?;
            write_paragraph(out, "", &words.say(note), DIM)?;
        }
        Ok(())
    }
}
