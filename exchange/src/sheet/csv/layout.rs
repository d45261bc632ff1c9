//! How a text is laid out: which sign stands between two fields, and how many there are in a row.

use super::lines::Lines;

/// What may be between two fields; of those that speak as loud, the one in front.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];
/// How many rows are looked at.
const ROWS: usize = 100;
/// How many lines without the sign may stand above a table that is shorter than they are many.
const TITLES: usize = 3;

/// How a text is laid out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    /// Between two fields.
    pub(super) separator: u8,
    /// How many fields a row of the table has; 0 where there are no rows.
    pub(super) width: usize,
    /// Whether the first line says the separator, and nothing else.
    pub(super) is_stated: bool,
}

/// Rows that follow each other and have one sign equally often.
#[derive(Clone, Copy, Debug, Default)]
struct Run {
    start: usize,
    length: usize,
    count: usize,
    is_last: bool,
}

impl Layout {
    /// A spreadsheet says the separator in a first line `sep=;`. Otherwise it is the sign that most rows one after another
    /// have equally often: titles above a table, and remarks below it, are few and do not.
    pub(super) fn of(mut lines: Lines<'_>) -> Self {
        let mut stated = None;
        let mut rows: Vec<String> = Vec::new();
        // What is wrong in a line is told when it is read for good.
        while rows.len() < ROWS && lines.advance().is_ok_and(|is_row| is_row) {
            if lines.start == 1
                && let Some(sign) = stated_by(&lines.line)
            {
                stated = Some(sign);
            } else if !lines.line.is_empty() {
                rows.push(std::mem::take(&mut lines.line));
            }
        }
        if let Some(separator) = stated {
            let width = longest_run(&rows, separator).count + 1;
            return Self { separator, width, is_stated: true };
        }
        let runs = SEPARATORS.map(|separator| (longest_run(&rows, separator), separator));
        // The last of the greatest would be found without turning them round.
        let best = runs.into_iter().rev().max_by_key(|(run, _)| run.weight());
        let table = best.filter(|(run, separator)| run.is_table(&rows, *separator));
        let (run, separator) = table.unwrap_or_else(|| (Run::default(), absent(&rows)));
        let width = if rows.is_empty() { 0 } else { run.count + 1 };
        Self { separator, width, is_stated: false }
    }
}

/// The sign that a line says to be the separator; a spreadsheet writes this for itself.
fn stated_by(line: &str) -> Option<u8> {
    let (before, sign) = line.split_at_checked(4)?;
    let [sign] = sign.as_bytes() else { return None };
    (before.eq_ignore_ascii_case("sep=") && sign.is_ascii() && *sign != b'"').then_some(*sign)
}

/// How often a sign stands in a row to part two fields.
fn count(row: &str, separator: u8) -> usize {
    let is_parted = || SEPARATORS.iter().any(|sign| *sign != b',' && outside(row, *sign).count() > 0);
    if separator == b',' && is_parted() {
        outside(row, separator).filter(|at| !is_of_text(row, *at)).count()
    } else {
        outside(row, separator).count()
    }
}

/// Where a sign stands in a row, outside quotation marks.
fn outside(row: &str, separator: u8) -> impl Iterator<Item = usize> {
    let mut is_quoted = false;
    let is_one = move |byte: u8| {
        is_quoted ^= byte == b'"';
        !is_quoted && byte == separator
    };
    row.bytes().map(is_one).enumerate().filter_map(|(at, is_one)| is_one.then_some(at))
}

/// Whether a comma belongs to a number or a sentence: between two digits, or before a space. Asked only where another sign
/// may part the fields.
fn is_of_text(row: &str, at: usize) -> bool {
    let sign = |at: Option<usize>| at.and_then(|at| row.as_bytes().get(at)).copied().unwrap_or_default();
    let (before, behind) = (sign(at.checked_sub(1)), sign(at.checked_add(1)));
    behind == b' ' || before.is_ascii_digit() && behind.is_ascii_digit()
}

/// The longest run of a sign; empty where it is in no row.
fn longest_run(rows: &[String], separator: u8) -> Run {
    let counts: Vec<usize> = rows.iter().map(|row| count(row, separator)).collect();
    let mut best = Run::default();
    let mut start = 0;
    for run in counts.chunk_by(|one, next| one == next) {
        let count = run.first().copied().unwrap_or_default();
        let is_last = start + run.len() == counts.len();
        let found = Run { start, length: run.len(), count, is_last };
        if count > 0 && found.weight() > best.weight() {
            best = found;
        }
        start += run.len();
    }
    best
}

impl Run {
    /// What speaks for it: how steady it is, that it goes on to the end, and how wide it is.
    const fn weight(&self) -> (usize, bool, usize) {
        (self.length, self.length > 1 && self.is_last, self.count)
    }

    /// Whether this is a table, and not a list in which a few lines have the sign as part of their text.
    fn is_table(&self, rows: &[String], separator: u8) -> bool {
        let with = rows.iter().filter(|row| count(row, separator) > 0).count();
        let is_below_titles = self.length > 1 && self.start <= self.length.max(TITLES);
        self.length > 0 && (self.start == 0 || is_below_titles || with * 2 > rows.len())
    }
}

/// A separator that takes no line of a list apart.
fn absent(rows: &[String]) -> u8 {
    let is_absent = |separator: &u8| rows.iter().all(|row| count(row, *separator) == 0);
    SEPARATORS.into_iter().find(is_absent).unwrap_or(b';')
}
