//! What is wrong with a file whatever its format.

use crate::support::{catalogue, fault, try_read};
use peil_exchange::{Fault, Filter, LINE_LIMIT, Options, Progress, Role, read};
use std::cell::Cell;
use std::ops::ControlFlow;

const SAMPLES: [&[u8]; 7] = [
    include_bytes!("../samples/eurostat.tsv"),
    include_bytes!("../samples/version-4.json"),
    include_bytes!("../samples/sdmx-1.csv"),
    include_bytes!("../samples/sdmx-2.csv"),
    include_bytes!("../samples/cbs-observations.csv"),
    include_bytes!("../samples/cbs-odata.json"),
    include_bytes!("../samples/cbs-statline.csv"),
];

#[test]
fn what_is_nothing_of_the_kind_is_told() {
    assert_eq!(fault(b""), "own: the file is empty");
    assert!(fault(b"PK\x03\x04 a workbook").contains("was expected"));
    assert!(fault(b"%PDF-1.7\n").contains("a table of Eurostat"));
}

/// Where the last line is not asked for, it is the line end that tells.
#[test]
fn a_file_that_is_cut_is_refused_wherever_it_is_cut() {
    for sample in SAMPLES {
        let json = sample[0] == b'{';
        let end = if json { sample.trim_ascii_end().len() } else { sample.len() };
        for length in 1..end {
            let cut = &sample[..length];
            let is_at_line_end = cut.ends_with(b"\n") || cut.ends_with(b"Bron: CBS\"");
            let read = try_read(cut, Filter::default().only(Role::Place, ["SE"]));
            assert!(read.is_err() || (is_at_line_end && !json), "{}", String::from_utf8_lossy(cut));
        }
    }
}

#[test]
fn faults_of_a_row_of_eurostat_have_their_line_and_column() {
    let told = |rows: &str| fault(format!("unit,geo\\TIME_PERIOD\t2023 \t2024 \n{rows}").as_bytes());
    assert_eq!(told("PC,NL\t1 \n"), "own:2: 2 fields were expected, found 1");
    assert_eq!(told("PC,NL\t1 \t2 \t3 \n"), "own:2: 2 fields were expected, found 3");
    assert_eq!(told("NL\t1 \t2 \n"), "own:2:1: NL: 2 fields were expected, found 1");
    assert!(told("PC,NL\t1 \t2,5 \n").starts_with("own:2:10: 2024: a decimal point was expected"));
    assert_eq!(told("PC,NL\t1 b2\t2 \n"), "own:2:7: 2023: letters of flags were expected, found \"b2\"");
    assert_eq!(
        told("PC,NL\t1 \t2 \nPC,NL\t1 \t2 \n"),
        "own:3:1: PC,NL: this figure stands in the file already"
    );
    assert!(told("PC,NL\t1 \t2 ").starts_with("own:2: the file ends in the middle"));
    assert_eq!(told("PC,NL\t1 \t2\0 \n"), "own:2: this is not text in UTF-8 or Windows-1252");
    assert_eq!(
        fault(b"unit,unit\\TIME_PERIOD\t2023 \n"),
        "own:1:1: unit,unit\\TIME_PERIOD: the column \"unit\" stands there twice"
    );
    assert_eq!(
        fault(b"geo\\TIME_PERIOD\t2023 \t2023 \n"),
        "own:1:23: the column \"2023\" stands there twice"
    );
    assert_eq!(fault(b"geo\\TIME_PERIOD\t2023 \tsoon \n"), "own:1:23: a period was expected, found \"soon\"");
}

#[test]
fn a_cell_of_a_gigabyte_is_not_gathered() {
    let endless = std::io::Read::chain(&b"geo\\TIME_PERIOD\t2023 \nNL\t"[..], std::io::repeat(b'1'));
    let error =
        read("own", endless, catalogue(), &Options::default(), |_| ControlFlow::Continue(())).unwrap_err();
    assert_eq!(error.fault, Fault::LineTooLong { limit: LINE_LIMIT });
    assert_eq!(error.place.unwrap().line, 2);
}

#[test]
fn whoever_watches_can_stop_the_reading_and_so_can_whoever_takes() {
    let calls = Cell::new(0);
    let stop = |_: Progress| {
        calls.set(calls.get() + 1);
        if calls.get() > 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let options = Options { watch: Some(&stop), ..Options::default() };
    let rows: Vec<String> = (0..200_000).map(|row| format!("X{row}\t1 \n")).collect();
    let text = format!("geo\\TIME_PERIOD\t2023 \n{}", rows.concat());
    let error =
        read("own", text.as_bytes(), catalogue(), &options, |_| ControlFlow::Continue(())).unwrap_err();
    assert_eq!((error.fault, error.place), (Fault::Cancelled, None));
    let mut taken = 0;
    let error = read("own", text.as_bytes(), catalogue(), &Options::default(), |_| {
        taken += 1;
        if taken == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!((error.unwrap_err().fault, taken), (Fault::Cancelled, 3));
}
