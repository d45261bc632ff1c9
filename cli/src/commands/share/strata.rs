//! A sample weighed by what is known of the whole.

use super::{Bar, TargetJson};
use crate::arguments::{Format, ShareArguments};
use crate::json::{self, Exact, Float, ReasonJson, Reasons};
use crate::refusal::Refusal;
use crate::table::{Align, BOLD, Column, DIM, Pairs, Table, write_paragraph};
use crate::typed::{confidence, decimal, excerpt, items};
use peil_core::shares::{PostStratified, Stratum, post_stratified};
use peil_core::{Decimal, Unit};
use peil_exchange::write_row;
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct StrataJson {
    schema: &'static str,
    confidence: Exact,
    cells: Vec<CellJson>,
    share: Float,
    unweighted: Float,
    interval: [Float; 2],
    standard_error: Option<Float>,
    effective_size: Float,
    design_effect: Float,
    cells_without_spread: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<TargetJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<&'static str>,
    reasons: Vec<ReasonJson>,
}

#[derive(Serialize)]
struct CellJson {
    population: u32,
    measured: u32,
    hits: u32,
}

pub(super) fn run(
    text: &str,
    asked: &ShareArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let cells = read(text, words)?;
    let level = decimal("--confidence", &asked.confidence, words)?;
    let whole = post_stratified(&cells, confidence(&asked.confidence, words)?)
        .map_err(|error| Refusal::input(words.strata_fault(error)))?;
    let bar = Bar::read(asked, words)?;
    match format {
        Format::Json => json::write(out, &strata_json(&cells, &whole, level, bar, words))?,
        Format::Csv => write_csv(out, &cells, &whole, level)?,
        Format::Table => write_table(out, &cells, &whole, level, bar, words)?,
    }
    Ok(())
}

/// `N40:n30:k24 N60:n20:k8`.
fn read(text: &str, words: &Words) -> Result<Vec<Stratum>, Refusal> {
    let mut cells = Vec::new();
    for (column, part) in items(text) {
        cells.push(stratum(part).ok_or_else(|| {
            let arguments = [("found", excerpt(part).into()), ("column", column.to_string().into())];
            Refusal::input(words.say_with(Key::StrataShape, &arguments))
        })?);
    }
    Ok(cells)
}

fn stratum(part: &str) -> Option<Stratum> {
    let mut numbers = part.split(':');
    let mut number = |letter: char| -> Option<u32> {
        let digits = numbers.next()?.strip_prefix(letter)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
    };
    let cell = Stratum { population: number('N')?, size: number('n')?, hits: number('k')? };
    numbers.next().is_none().then_some(cell)
}

fn strata_json(
    cells: &[Stratum],
    whole: &PostStratified,
    level: Decimal,
    bar: Option<Bar>,
    words: &Words,
) -> StrataJson {
    let mut reasons = Reasons::new(words);
    let standard_error = whole.standard_error.map(Float).ok_or(json::Missing::OneMeasured);
    StrataJson {
        schema: "peil/share-strata/1",
        confidence: Exact(level),
        cells: cells
            .iter()
            .map(|cell| CellJson { population: cell.population, measured: cell.size, hits: cell.hits })
            .collect(),
        share: Float(whole.share),
        unweighted: Float(whole.unweighted),
        interval: [Float(whole.interval.low()), Float(whole.interval.high())],
        standard_error: reasons.give("standard_error", standard_error),
        effective_size: Float(whole.effective_size),
        design_effect: Float(whole.design_effect),
        cells_without_spread: whole.cells_without_spread,
        target: bar.map(Bar::json),
        verdict: bar.map(|bar| bar.verdict(whole.interval)),
        reasons: reasons.into_list(),
    }
}

fn write_csv(
    out: &mut impl Write,
    cells: &[Stratum],
    whole: &PostStratified,
    level: Decimal,
) -> io::Result<()> {
    let columns = [
        "population",
        "measured",
        "hits",
        "confidence",
        "share",
        "low",
        "high",
        "unweighted",
        "standard_error",
        "effective_size",
        "design_effect",
    ];
    write_row(out, columns)?;
    let sum = |of: fn(&Stratum) -> u32| cells.iter().map(|cell| u64::from(of(cell))).sum::<u64>().to_string();
    let float = |number: f64| Float(number).to_string();
    write_row(
        out,
        [
            sum(|cell| cell.population),
            sum(|cell| cell.size),
            sum(|cell| cell.hits),
            level.to_string(),
            float(whole.share),
            float(whole.interval.low()),
            float(whole.interval.high()),
            float(whole.unweighted),
            whole.standard_error.map(float).unwrap_or_default(),
            float(whole.effective_size),
            float(whole.design_effect),
        ],
    )
}

fn write_table(
    out: &mut impl Write,
    cells: &[Stratum],
    whole: &PostStratified,
    level: Decimal,
    bar: Option<Bar>,
    words: &Words,
) -> io::Result<()> {
    let percentage = |share: f64| words.percentage(share, 1);
    let title = words.say_with(Key::ShareStrataTitle, &[("share", percentage(whole.share).into())]);
    writeln!(out, "{BOLD}{title}{BOLD:#}")?;
    let mut pairs = Pairs::default();
    if let Some(bar) = bar {
        pairs.push(words.say(Key::Target), bar.text(whole.interval, words));
    }
    let level = level.millionths().checked_mul(100).map_or(level, Decimal::from_millionths);
    let bounds = [
        ("low", percentage(whole.interval.low()).into()),
        ("high", percentage(whole.interval.high()).into()),
        ("confidence", words.exact_value(level, Unit::Percent).into()),
    ];
    pairs.push(words.say(Key::ShareInterval), words.say_with(Key::ShareIntervalText, &bounds));
    pairs.push(words.say(Key::ShareUnweighted), percentage(whole.unweighted));
    if let Some(error) = whole.standard_error {
        pairs.push(words.say(Key::ShareStandardError), words.percentage(error, 2));
    }
    let size: u64 = cells.iter().map(|cell| u64::from(cell.size)).sum();
    #[expect(clippy::cast_possible_truncation, reason = "at most the number measured, to a tenth")]
    let effective = Decimal::from_millionths((whole.effective_size * 1e6).round() as i64);
    let counted = [("effective", words.decimal(effective, 1).into()), ("size", words.count(size).into())];
    pairs.push(words.say(Key::ShareEffective), words.say_with(Key::ShareEffectiveText, &counted));
    pairs.write(out)?;
    writeln!(out)?;
    let mut table = Table::new(vec![
        Column::new(words.say(Key::ShareStratum), Align::Right),
        Column::new(words.say(Key::ShareThereAre), Align::Right),
        Column::new(words.say(Key::ShareMeasured), Align::Right),
        Column::new(words.say(Key::ShareHits), Align::Right),
        Column::new(words.say(Key::TallyShare), Align::Right),
    ]);
    for (number, cell) in (1_u64..).zip(cells) {
        let share = match cell.size {
            0 => String::new(),
            size => percentage(f64::from(cell.hits) / f64::from(size)),
        };
        table.push(vec![
            words.count(number).into(),
            words.count(cell.population.into()).into(),
            words.count(cell.size.into()).into(),
            words.count(cell.hits.into()).into(),
            share.into(),
        ]);
    }
    table.write(out)?;
    let mut notes = Vec::new();
    if whole.standard_error.is_none() {
        notes.push(words.say(Key::ShareOneMeasured));
    }
    if whole.cells_without_spread > 0 {
        notes.push(words.say_with(Key::ShareNoSpread, &[("count", whole.cells_without_spread.into())]));
    }
    for note in notes {
        writeln!(out)?;
        write_paragraph(out, "", &note, DIM)?;
    }
    Ok(())
}
