//! The scans of many companies.

mod table;

use crate::arguments::{Format, ScanArguments};
use crate::json::{self, Exact, Float};
use crate::own_file::{OwnFile, refusal};
use crate::refusal::Refusal;
use crate::typed::{confidence, decimal, refuse};
use peil_core::Decimal;
use peil_core::intensity::{Case, Composition, Level, LevelShares, Spread, Tally, TallyError};
use peil_core::shares::{Confidence, Interval, Sample};
use peil_exchange::write_row;
use peil_fixtures::{Strictness, read_scans};
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::{self, Write};
use std::path::Path;

/// How many scans are held before they are counted; the counting is fastest in large portions.
const PORTION: usize = 1 << 14;

/// Many scans counted, and what was asked about them.
struct Counted {
    tally: Tally,
    level: Decimal,
    worst: Reading,
    best: Reading,
}

/// The counts with all unknown answers read in one way.
struct Reading {
    case: Case,
    shares: LevelShares,
    basic: Interval,
}

#[derive(Serialize)]
struct ScansJson {
    schema: &'static str,
    composition: &'static str,
    name: String,
    confirmed: bool,
    scans: u64,
    complete: u64,
    confidence: Exact,
    worst: ReadingJson,
    best: ReadingJson,
    advanced: SpreadJson,
    advanced_complete: bool,
    technologies: Vec<TechnologyJson>,
}

#[derive(Serialize)]
struct ReadingJson {
    very_low: CountJson,
    low: CountJson,
    high: CountJson,
    very_high: CountJson,
    basic: BasicJson,
}

#[derive(Serialize)]
struct CountJson {
    count: u64,
    percent: Exact,
}

#[derive(Serialize)]
struct BasicJson {
    count: u64,
    share: Float,
    interval: [Float; 2],
}

#[derive(Serialize)]
struct SpreadJson {
    at_least: u64,
    at_most: u64,
}

#[derive(Serialize)]
struct TechnologyJson {
    position: usize,
    technology: &'static str,
    name: String,
    at_least: u64,
    at_most: u64,
    unknown: u64,
}

pub(super) fn run(
    path: &Path,
    composition: Composition,
    asked: &ScanArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let strictness = if asked.lenient { Strictness::Lenient } else { Strictness::Strict };
    let tally = count(OwnFile::open(path, words)?, composition, strictness, words)?;
    let counted = Counted::read(&tally, asked, words)?;
    match format {
        Format::Json => json::write(out, &counted.json(words))?,
        Format::Csv => counted.write_csv(out)?,
        Format::Table => counted.write_table(out, words)?,
    }
    Ok(())
}

fn count(
    file: OwnFile,
    composition: Composition,
    strictness: Strictness,
    words: &Words,
) -> Result<Tally, Refusal> {
    let mut tally = Tally::new(composition);
    let (mut yes, mut unknown) = (Vec::with_capacity(PORTION), Vec::with_capacity(PORTION));
    let mut fault: Result<(), TallyError> = Ok(());
    read_scans(&file.name, file.reader, strictness, |scan| {
        yes.push(scan.yes_bits());
        unknown.push(scan.unknown_bits());
        if yes.len() == PORTION {
            fault = fault.and_then(|()| tally.add_pairs(&yes, &unknown));
            yes.clear();
            unknown.clear();
        }
    })
    .map_err(|error| refusal(&error, words))?;
    fault
        .and_then(|()| tally.add_pairs(&yes, &unknown))
        .map_err(|error| Refusal::input(words.tally_fault(error)))?;
    if tally.scans() == 0 {
        return Err(refuse(&file.name, words.say(Key::ScanNoScans), words));
    }
    Ok(tally)
}

impl Reading {
    fn of(
        tally: &Tally,
        case: Case,
        confidence: Confidence,
        population: Option<u32>,
        words: &Words,
    ) -> Result<Self, Refusal> {
        let too_large = || Refusal::input(words.tally_fault(TallyError::TooLarge));
        let count = |count: u64| u32::try_from(count).map_err(|_| too_large());
        let sample = Sample::new(count(tally.basic(case))?, count(tally.scans())?)
            .map_err(|error| Refusal::input(words.sample_fault(error)))?;
        let basic = match population {
            None => sample.wilson(confidence),
            Some(population) => sample
                .of_population(population)
                .map_err(|error| refuse("--population", words.sample_fault(error), words))?
                .wilson(confidence),
        };
        Ok(Self { case, shares: tally.shares(case).ok_or_else(too_large)?, basic })
    }

    fn json(&self, tally: &Tally) -> ReadingJson {
        let of = |level| CountJson {
            count: tally.at_level(level, self.case),
            percent: Exact(self.shares.of(level)),
        };
        let basic = tally.basic(self.case);
        ReadingJson {
            very_low: of(Level::VeryLow),
            low: of(Level::Low),
            high: of(Level::High),
            very_high: of(Level::VeryHigh),
            basic: BasicJson {
                count: basic,
                share: Float(fraction(basic, tally.scans())),
                interval: [Float(self.basic.low()), Float(self.basic.high())],
            },
        }
    }
}

/// A share of a count that fits in 32 bits.
#[expect(clippy::cast_precision_loss, reason = "counts were held against u32 before")]
fn fraction(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64
}

impl Counted {
    fn read(tally: &Tally, asked: &ScanArguments, words: &Words) -> Result<Self, Refusal> {
        let confidence = confidence(&asked.confidence, words)?;
        let reading = |case| Reading::of(tally, case, confidence, asked.population, words);
        Ok(Self {
            worst: reading(Case::Worst)?,
            best: reading(Case::Best)?,
            level: decimal("--confidence", &asked.confidence, words)?,
            tally: *tally,
        })
    }

    fn json(&self, words: &Words) -> ScansJson {
        let composition = self.tally.composition();
        let Spread { at_least, at_most } = self.tally.advanced_any();
        let technologies = composition.items().iter().zip(1..).map(|(item, position)| {
            let spread = self.tally.technology(item.technology).unwrap_or_default();
            TechnologyJson {
                position,
                technology: item.technology.code(),
                name: words.technology(item.technology),
                at_least: spread.at_least,
                at_most: spread.at_most,
                unknown: spread.open(),
            }
        });
        ScansJson {
            schema: "peil/scans/1",
            composition: composition.code(),
            name: words.composition(composition),
            confirmed: composition.is_confirmed(),
            scans: self.tally.scans(),
            complete: self.tally.complete(),
            confidence: Exact(self.level),
            worst: self.worst.json(&self.tally),
            best: self.best.json(&self.tally),
            advanced: SpreadJson { at_least, at_most },
            advanced_complete: composition.advanced().is_complete(),
            technologies: technologies.collect(),
        }
    }

    fn write_csv(&self, out: &mut impl Write) -> io::Result<()> {
        write_row(out, ["what", "code", "at_least", "at_most", "scans"])?;
        let scans = self.tally.scans().to_string();
        let mut row = |what: &str, code: &str, low: u64, high: u64| {
            write_row(out, [what, code, &low.to_string(), &high.to_string(), &scans])
        };
        for level in [Level::Low, Level::High, Level::VeryHigh] {
            let reached = |case| -> u64 {
                let from = Level::ALL.into_iter().filter(|other| *other >= level);
                from.map(|other| self.tally.at_level(other, case)).sum()
            };
            row("level_or_above", level.code(), reached(Case::Worst), reached(Case::Best))?;
        }
        let advanced = self.tally.advanced_any();
        row("advanced", "any", advanced.at_least, advanced.at_most)?;
        for item in self.tally.composition().items() {
            let spread = self.tally.technology(item.technology).unwrap_or_default();
            row("technology", item.technology.code(), spread.at_least, spread.at_most)?;
        }
        Ok(())
    }
}
