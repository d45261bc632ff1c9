//! Peil's own workbook, and the tables that Peil writes for Excel.

mod cells;
mod gathered;
mod matched;
mod offered;

use super::notes;
use crate::workbook::{Described, FORM, Gathered, JSON, STATE, VERSION, long_number, put_together};
use crate::{Incoming, Kind, Note, ReadError, Subject, Watch};
use gathered::Gathering;
use matched::{Heads, Known, Match};
use offered::{Offered, Page};
use peil_exchange::sheet::{Book, Cell, Row, Sheet, SheetFormat, SheetNote};
use peil_portfolio::{
    Assessment, Company, Contact, FollowUp, ImportMapping, InboxRecord, PublishedScores, RegionalCount,
    RegionalObservation, RegionalTarget, ScanRecord, Service, Setting, StageReached, Standing, Wish,
};
use peil_words::{Key, Language, Words};
use std::collections::BTreeMap;

/// The words of both languages: a workbook is read whatever its language.
struct Tongues([Words; 2]);

impl Tongues {
    fn new() -> Self {
        Self(Language::ALL.map(Words::new))
    }

    /// Whether this is what a message says in some language.
    fn is(&self, text: &str, key: Key) -> bool {
        self.0.iter().any(|words| words.say(key) == text)
    }
}

/// What a book offers when it is one of Peil's own; `None` for any other.
pub(super) fn taken(book: &Book, watch: Watch<'_>) -> Option<Result<Incoming, ReadError>> {
    let tongues = Tongues::new();
    let about = book.sheets.iter().find(|sheet| tongues.is(&sheet.name, Key::BookSheetAbout));
    let form = about.and_then(|sheet| said(sheet, FORM)?.parse::<i64>().ok());
    let subjects = known(&tongues);
    let heads: Vec<Heads<'_>> = book.sheets.iter().map(Heads::of).collect();
    let match_of = |heads: &Heads<'_>| {
        subjects.iter().filter_map(|known| known.matches(heads, form.is_some())).max_by_key(Match::weight)
    };
    let matches: Vec<Option<Match<'_>>> = heads.iter().map(match_of).collect();
    if form.is_none() && matches.iter().all(Option::is_none) {
        return None;
    }
    if let Some(version) = form.filter(|version| *version > VERSION) {
        return Some(Err(ReadError::Newer { version, understands: VERSION }));
    }
    let unmatched = book.sheets.iter().zip(&heads).zip(&matches).filter(|(_, matched)| matched.is_none());
    for ((sheet, heads), _) in unmatched {
        if let Some(heading) = subjects.iter().find_map(|known| known.lacking(heads)) {
            let (sheet, heading) = (sheet.name.clone(), heading.to_owned());
            return Some(Err(ReadError::NoHeading { sheet, heading }));
        }
    }
    let standing = about.and_then(|sheet| said(sheet, STATE)?.parse().ok());
    Some(read_sheets(book, &matches, &tongues, standing.unwrap_or_default(), watch))
}

/// What the first sheet says behind these words.
fn said<'a>(sheet: &'a Sheet, words: &str) -> Option<&'a str> {
    sheet.rows().flat_map(Row::cells).find_map(|(_, cell)| match cell {
        Cell::Text(text) => text.strip_prefix(words),
        _ => None,
    })
}

/// Every subject, as a reader knows it.
fn known(tongues: &Tongues) -> [Known; 15] {
    [
        Known::of::<Company>(&tongues.0),
        Known::of::<Contact>(&tongues.0),
        Known::of::<StageReached>(&tongues.0),
        Known::of::<ScanRecord>(&tongues.0),
        Known::of::<Assessment>(&tongues.0),
        Known::of::<PublishedScores>(&tongues.0),
        Known::of::<Service>(&tongues.0),
        Known::of::<Wish>(&tongues.0),
        Known::of::<FollowUp>(&tongues.0),
        Known::of::<RegionalObservation>(&tongues.0),
        Known::of::<RegionalTarget>(&tongues.0),
        Known::of::<RegionalCount>(&tongues.0),
        Known::of::<InboxRecord>(&tongues.0),
        Known::of::<ImportMapping>(&tongues.0),
        Known::of::<Setting>(&tongues.0),
    ]
}

fn read_sheets(
    book: &Book,
    found: &[Option<Match<'_>>],
    tongues: &Tongues,
    standing: Standing,
    watch: Watch<'_>,
) -> Result<Incoming, ReadError> {
    let (mut left, mut columns) = (Vec::new(), Vec::new());
    let long = long_texts(book, tongues);
    let is_text = matches!(book.format, SheetFormat::Csv { .. });
    let has_companies = found.iter().flatten().any(|matched| matched.subject() == Subject::Company);
    let of = book.sheets.iter().map(|sheet| sheet.rows().len()).sum();
    let mut gathering = Gathering::default();
    for (sheet, matched) in book.sheets.iter().zip(found) {
        let Some(matched) = matched else {
            let is_ours =
                tongues.is(&sheet.name, Key::BookSheetAbout) || tongues.is(&sheet.name, Key::BookSheetLong);
            if !is_ours && !sheet.is_empty() {
                left.push(sheet.name.clone());
            }
            continue;
        };
        columns.extend(matched.left().iter().map(|heading| named(&sheet.name, heading)));
        let page = Page { sheet, matched, long: &long, is_text, has_companies, words: &tongues.0 };
        let into = &mut gathering;
        match matched.subject() {
            Subject::Company => offer::<Company>(page, into, watch, of),
            Subject::Contact => offer::<Contact>(page, into, watch, of),
            Subject::Stage => offer::<StageReached>(page, into, watch, of),
            Subject::Scan => offer::<ScanRecord>(page, into, watch, of),
            Subject::Assessment => offer::<Assessment>(page, into, watch, of),
            Subject::Scores => offer::<PublishedScores>(page, into, watch, of),
            Subject::Service => offer::<Service>(page, into, watch, of),
            Subject::Wish => offer::<Wish>(page, into, watch, of),
            Subject::FollowUp => offer::<FollowUp>(page, into, watch, of),
            Subject::RegionalObservation => offer::<RegionalObservation>(page, into, watch, of),
            Subject::RegionalTarget => offer::<RegionalTarget>(page, into, watch, of),
            Subject::RegionalCount => offer::<RegionalCount>(page, into, watch, of),
            Subject::Kiosk => offer::<InboxRecord>(page, into, watch, of),
            Subject::Mapping => offer::<ImportMapping>(page, into, watch, of),
            Subject::Setting => offer::<Setting>(page, into, watch, of),
        }?;
    }
    let read = |name: &str| {
        book.sheets.iter().zip(found).any(|(sheet, found)| sheet.name == name && found.is_some())
    };
    let (offers, origin) = gathering.done(standing);
    left.extend(book.notes.iter().filter_map(|note| match note {
        SheetNote::HiddenSheet { sheet } => Some(sheet.clone()),
        _ => None,
    }));
    let mut notes = notes::of(book, read, left);
    notes.extend((!columns.is_empty()).then_some(Note::ColumnsLeft(columns)));
    Ok(Incoming { offers, notes, origin, ..Incoming::of(Kind::Workbook) })
}

/// A heading with its sheet, where there is one.
fn named(sheet: &str, heading: &str) -> String {
    if sheet.is_empty() { heading.to_owned() } else { format!("{sheet}: {heading}") }
}

/// Reads a sheet of one subject.
fn offer<R: Described + Offered>(
    page: Page<'_>,
    into: &mut Gathering,
    watch: Watch<'_>,
    of: usize,
) -> Result<(), ReadError> {
    let reader = page.reader::<R>();
    for row in page.sheet.rows().filter(|row| row.number() > page.matched.head()) {
        watch.row(into.len(), of)?;
        if let Some(read) = reader.offer(row) {
            into.add(read);
        }
    }
    Ok(())
}

/// The texts that did not fit in a cell, put together again.
fn long_texts(book: &Book, tongues: &Tongues) -> Gathered {
    let mut texts: BTreeMap<u32, (String, bool)> = BTreeMap::new();
    let sheets = book.sheets.iter().filter(|sheet| tongues.is(&sheet.name, Key::BookSheetLong));
    for row in sheets.flat_map(Sheet::rows) {
        if let (Cell::Number(number), Cell::Text(piece)) = (row.cell(0), row.cell(2))
            && let Ok(number) = number.parse()
        {
            let (text, is_json) = texts.entry(number).or_default();
            text.push_str(piece);
            *is_json = row.cell(3) == Cell::Text(JSON);
        }
    }
    texts.into_iter().map(|(number, (text, is_json))| (number, put_together(text, is_json))).collect()
}

/// The text of a cell that stands for a long one.
fn whole<'t>(text: &'t str, long: &'t Gathered) -> &'t str {
    long_number(text).and_then(|number| long.get(&number)).map_or(text, String::as_str)
}
