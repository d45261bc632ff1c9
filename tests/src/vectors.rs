//! Tables of expected results, and how far the results lie from them.

use peil_core::Reason;
use std::fs;
use std::path::Path;

/// One row of a table, asked by the name of its columns.
#[derive(Clone, Debug)]
pub struct Row {
    names: Vec<String>,
    cells: Vec<String>,
}

impl Row {
    /// The cell of a column.
    ///
    /// # Panics
    /// When there is no column of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        let column = self.names.iter().position(|other| other == name);
        &self.cells[column.unwrap_or_else(|| panic!("no column {name}"))]
    }

    /// The first cell, which names the case.
    #[must_use]
    pub fn case(&self) -> &str {
        &self.cells[0]
    }
}

/// The rows of a table under `fixtures/vectors`; cells may be quoted and then hold commas.
///
/// # Panics
/// When the file cannot be read or a row has another number of cells than the header.
#[must_use]
pub fn rows(name: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/vectors").join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut lines = text.lines();
    let names = cells(lines.next().unwrap_or_default());
    lines
        .map(|line| {
            let cells = cells(line);
            assert_eq!(cells.len(), names.len(), "{name}: {line}");
            Row { names: names.clone(), cells }
        })
        .collect()
}

fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for character in line.chars() {
        match character {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cells.last_mut().expect("one from the start").push(other),
        }
    }
    cells
}

/// The largest relative deviation met so far.
#[derive(Debug, Default)]
pub struct Worst {
    /// How large it is.
    pub deviation: f64,
    /// Where it was met.
    pub at: String,
    /// How many numbers were compared.
    pub compared: usize,
}

impl Worst {
    /// Compares a result with the number in a column.
    ///
    /// # Panics
    /// When there is no result or no number.
    pub fn hold(&mut self, row: &Row, column: &str, found: Result<f64, Reason>) {
        let place = format!("{} {column}", row.case());
        let found = found.unwrap_or_else(|reason| panic!("{place}: {reason}"));
        let expected: f64 = row.get(column).parse().unwrap_or_else(|error| panic!("{place}: {error}"));
        let deviation = if expected == 0.0 { found.abs() } else { (found / expected - 1.0).abs() };
        self.compared += 1;
        if deviation > self.deviation {
            self.deviation = deviation;
            self.at = format!("{place}: {found:e} for {expected:e}");
        }
    }

    /// Refuses a deviation above the bound, and prints the largest one.
    ///
    /// # Panics
    /// When something lies above the bound or nothing was compared.
    pub fn check(&self, bound: f64) {
        println!("{} numbers, largest relative deviation {:e} ({})", self.compared, self.deviation, self.at);
        assert!(self.compared > 0 && self.deviation <= bound, "{} lies {:e} off", self.at, self.deviation);
    }
}
