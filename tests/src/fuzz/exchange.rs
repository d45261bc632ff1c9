//! Tables of statistics offices: refused at a place that exists, or read as figures that can be written and read again.

use super::input::Input;
use peil_core::Flags;
use peil_exchange::{
    ExchangeError, Figure, Filter, FlatCsvWriter, Format, Options, OwnCsvWriter, Role, SdmxCsvWriter,
    into_rows, read,
};
use peil_fixtures::{Catalogue, National};
use std::io::sink;
use std::ops::ControlFlow;

/// More would be a bomb for the fuzzer itself.
const ENOUGH: usize = 1000;

pub(super) fn run(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let filter = match input.below(3) {
        0 => Filter::default(),
        1 => Filter::default().only(Role::Place, ["NL"]),
        _ => Filter::default().only(Role::Place, ["EU"]).only(Role::Size, ["GE10", "10-249"]),
    };
    let file = input.rest();
    let (format, figures) = match all(file, filter.clone()) {
        Ok(read) => read,
        Err(error) => return check_refusal(&error, file),
    };
    figures.iter().for_each(check_figure);
    write(format, &figures);
    let options = Options { filter, ..Options::default() };
    match into_rows("own.csv", file, catalogue(), &options) {
        Ok(rows) => {
            let left_out = usize::try_from(rows.unknown + rows.missing).expect("few");
            assert_eq!(rows.data.rows.len() + left_out, figures.len(), "every figure is a row or counted");
        }
        Err(error) => check_refusal(&error, file),
    }
}

fn catalogue() -> &'static Catalogue {
    &National::embedded().expect("the data files are sound").catalogue
}

fn all(file: &[u8], filter: Filter) -> Result<(Format, Vec<Figure>), ExchangeError> {
    let mut figures = Vec::new();
    let options = Options { filter, ..Options::default() };
    let report = read("own.csv", file, catalogue(), &options, |figure| {
        figures.push(figure.clone());
        ControlFlow::Continue(())
    })?;
    assert_eq!(report.figures, figures.len() as u64);
    assert_eq!(report.missing, figures.iter().filter(|figure| figure.number().is_none()).count() as u64);
    Ok((report.format, figures))
}

fn check_refusal(error: &ExchangeError, file: &[u8]) {
    let text = error.to_string();
    assert!(text.starts_with("own.csv:") && !text.chars().any(char::is_control), "{text:?}");
    assert!(text.chars().count() < 700, "{text}");
    // What is packed has lines that are not to be seen here.
    let is_packed = file.starts_with(&[0x1f, 0x8b]);
    if let Some(place) = error.place.as_ref().filter(|_| !is_packed) {
        let mut lines = file.split(|byte| *byte == b'\n');
        let line = lines.by_ref().nth(place.line.saturating_sub(1));
        assert!(place.line == 0 || line.is_some(), "{error}");
        assert!(place.column <= line.unwrap_or_default().len() + 1, "{error}");
    }
}

fn check_figure(figure: &Figure) {
    assert_eq!(figure.codes.len(), figure.layout.columns.len());
    assert!(!figure.when.code.is_empty());
    assert!(figure.number().is_none_or(|number| number.digits <= 6));
    for (letter, flag) in [('b', Flags::BREAK), ('u', Flags::LOW_RELIABILITY), ('p', Flags::PROVISIONAL)] {
        let has_letter = figure.letters.chars().any(|found| found.eq_ignore_ascii_case(&letter));
        assert!(!has_letter || figure.flags.contains(flag), "{figure:?}");
    }
    let version = figure.code(Role::Indicator).strip_prefix("E_DI").and_then(|rest| rest.chars().next());
    if let (Some(number @ '2'..='4'), true) = (version, !figure.definition.is_empty()) {
        assert!(figure.definition.starts_with(&format!("DII v{number} (")), "{figure:?}");
    }
}

/// What a figure says, without where it stood and in which order the columns were.
fn said(figure: &Figure) -> impl PartialEq + std::fmt::Debug {
    let mut columns: Vec<(&str, &str)> =
        figure.columns().map(|(column, code)| (column.name.as_str(), code)).collect();
    columns.sort_unstable();
    let Figure { dataset, when, value, qualifier, flags, letters, confidentiality, .. } = figure;
    (columns, dataset, when, value, qualifier, flags, letters, confidentiality)
}

fn write(format: Format, figures: &[Figure]) {
    let mut flat = FlatCsvWriter::new(sink()).expect("a sink takes all");
    let mut own = OwnCsvWriter::new(sink(), "own.csv").expect("a sink takes all");
    let mut sdmx = SdmxCsvWriter::new(Vec::new());
    let mut is_whole = !figures.is_empty() && figures.len() < ENOUGH;
    for figure in figures {
        flat.write(figure).expect("a sink takes all");
        own.write(figure).expect("a sink takes all");
        // A name that means something else there, or two tables in one file.
        is_whole = is_whole && sdmx.write(figure).is_ok();
    }
    if !is_whole {
        return;
    }
    let text = sdmx.finish().expect("memory takes all");
    let (_, again) = all(&text, Filter::default())
        .unwrap_or_else(|error| panic!("{error} in {} of {format}", String::from_utf8_lossy(&text)));
    assert_eq!(again.len(), figures.len());
    for (again, figure) in again.iter().zip(figures) {
        assert_eq!(said(again), said(figure));
    }
}

const TSV: &[u8] = include_bytes!("../../../exchange/tests/samples/eurostat.tsv");
const SDMX: [&[u8]; 2] = [
    include_bytes!("../../../exchange/tests/samples/sdmx-1.csv"),
    include_bytes!("../../../exchange/tests/samples/sdmx-2.csv"),
];
const JSON_STAT: &[u8] = include_bytes!("../../../exchange/tests/samples/version-4.json");
const CBS: [&[u8]; 3] = [
    include_bytes!("../../../exchange/tests/samples/cbs-statline.csv"),
    include_bytes!("../../../exchange/tests/samples/cbs-observations.csv"),
    include_bytes!("../../../exchange/tests/samples/cbs-odata.json"),
];

/// Each sample with each filter, and what is left of it when it is cut.
fn seeds(samples: &[&[u8]]) -> Vec<Vec<u8>> {
    let with = |filter: u8, sample: &[u8]| [&[filter], sample].concat();
    let whole = samples.iter().flat_map(|sample| (0..3).map(move |filter| with(filter, sample)));
    let parts = samples.iter().flat_map(|sample| {
        (1..10).map(move |part| with(0, sample.get(..sample.len() * part / 10).unwrap_or(sample)))
    });
    whole.chain(parts).collect()
}

pub(super) fn eurostat_tsv_seeds() -> Vec<Vec<u8>> {
    let rows: [&[u8]; 4] = [
        b"geo\\TIME_PERIOD\t2024 \nNL\t5.5 bu\n",
        b"unit,geo\\time\t2024M01 \t2024-Q3 \nPC,NL\t: c\t: \nPC,EU27_2020\t-0.5 \t1 z\n",
        b"geo\\TIME_PERIOD\t2024 \nNL\t5,5 \n",
        b"\xEF\xBB\xBFgeo\\TIME_PERIOD\t2024 \r\nNL\t1 \r\n",
    ];
    [seeds(&[TSV]), seeds(&rows)].concat()
}

pub(super) fn sdmx_csv_seeds() -> Vec<Vec<u8>> {
    let labelled: &[u8] =
        b"STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA:Area,TIME_PERIOD:Time,OBS_VALUE:Value,OBS_STATUS:Status\n\
        dataflow,A:B(1.0): Text,I,NL: Netherlands,2024,1.50,B: Break\n";
    let own: &[u8] =
        b"STRUCTURE;STRUCTURE_ID;geo;TIME_PERIOD;OBS_VALUE;PEIL_QUALIFIER;PEIL_FLAGS;PEIL_MISSING\n\
        dataflow;\"a;b\";NL;2024;5;>=;iq;\ndataflow;x;NL;2025;;;;Secret\n";
    seeds(&[SDMX[0], SDMX[1], labelled, own])
}

pub(super) fn json_stat_seeds() -> Vec<Vec<u8>> {
    let list: &[u8] = br#"{"class":"dataset","value":[1,null,2e1],"status":["b",null,":"],"id":["time"],"size":[3],"dimension":{"time":{"category":{"index":["2020","2021","2022"]}}}}"#;
    let collection = [b"{\"class\":\"collection\",\"link\":{\"item\":[", list, b"]}}"].concat();
    seeds(&[JSON_STAT, list, &collection])
}

pub(super) fn cbs_seeds() -> Vec<Vec<u8>> {
    seeds(&CBS)
}
