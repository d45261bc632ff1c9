//! What is written is read again as what it was.

use crate::support::{all, catalogue};
use peil_exchange::{Figure, FlatCsvWriter, Layout, Lossy, Options, OwnCsvWriter, SdmxCsvWriter, into_rows};
use proptest::prelude::*;
use std::fmt::Write;

const TSV: &[u8] = include_bytes!("../samples/eurostat.tsv");
const OWN: &[u8] = include_bytes!("../samples/peil.csv");
const STATLINE: &[u8] = include_bytes!("../samples/cbs-statline.csv");
const ODATA: &[u8] = include_bytes!("../samples/cbs-odata.json");
const SDMX: &[u8] = include_bytes!("../samples/sdmx-2.csv");
const STAT: &[u8] = include_bytes!("../samples/version-4.json");

fn written(figures: &[Figure]) -> Vec<u8> {
    let mut writer = SdmxCsvWriter::new(Vec::new());
    for figure in figures {
        writer.write(figure).unwrap();
    }
    writer.finish().unwrap()
}

/// What a figure says, without where it stood and in which order the columns were.
fn said(figure: &Figure) -> impl PartialEq + std::fmt::Debug {
    let mut columns: Vec<(String, String)> =
        figure.columns().map(|(column, code)| (column.name.clone(), code.to_owned())).collect();
    columns.sort();
    (
        columns,
        figure.dataset.clone(),
        figure.when.clone(),
        figure.value.clone(),
        figure.qualifier,
        figure.flags,
        figure.letters.clone(),
        figure.confidentiality.clone(),
    )
}

#[test]
fn every_format_comes_through_sdmx_without_a_loss() {
    for sample in [TSV, OWN, STATLINE, ODATA, SDMX, STAT] {
        let figures = all(sample);
        let text = written(&figures);
        let again = all(&text);
        assert_eq!(again.len(), figures.len());
        for (again, figure) in again.iter().zip(&figures) {
            assert_eq!(said(again), said(figure));
        }
        assert_eq!(written(&again), text, "a second time changes nothing");
    }
}

#[test]
fn names_with_the_signs_of_other_formats_come_through_too() {
    for name in [r"a,Periode\,None,1", ";;;;;;;;;;;;;;;;;;;;", r"\", "a;Perioden;b"] {
        let table = format!(
            "\"Ict\"\n\"Bedrijfstak\";\"{name}\";\"Perioden\";\"Cloud (%)\"\n\"C\";\"x\";\"2023\";\"61\"\n"
        );
        let figures = all(table.as_bytes());
        let again = all(&written(&figures));
        assert_eq!(again.iter().map(said).collect::<Vec<_>>(), figures.iter().map(said).collect::<Vec<_>>());
        assert_eq!(again.len(), 1, "{name}");
    }
}

#[test]
fn what_the_standard_has_no_place_for_is_not_dropped_in_silence() {
    for sample in [OWN, STATLINE, ODATA] {
        let mut writer = SdmxCsvWriter::new(Vec::new());
        let plain = |figure: Figure| {
            let layout = Layout { says_more: false, ..(*figure.layout).clone() };
            Figure { layout: layout.into(), ..figure }
        };
        assert!(all(sample).into_iter().map(plain).any(|figure| writer.write(&figure).is_err()));
    }
    let mut writer = SdmxCsvWriter::new(Vec::new());
    writer.write(&all(TSV)[0]).unwrap();
    assert!(writer.write(&all(OWN)[0]).is_err(), "other columns");
}

#[test]
fn what_peil_knows_is_written_as_a_file_of_its_own() {
    let mut out = Vec::new();
    let mut writer = OwnCsvWriter::new(&mut out, "isoc.tsv").unwrap();
    for figure in all(TSV) {
        writer.write(&figure).unwrap();
    }
    assert_eq!(writer.lossy(), Lossy { unknown: 0, missing: 11 });
    let direct = into_rows("isoc.tsv", TSV, catalogue(), &Options::default()).unwrap();
    let again = into_rows("isoc.tsv", out.as_slice(), catalogue(), &Options::default()).unwrap();
    assert_eq!(again.data.rows.len(), 14);
    for (again, direct) in again.data.rows.iter().zip(&direct.data.rows) {
        assert_eq!(again.observation, direct.observation);
        assert_eq!(
            (&again.indicator, &again.geo, &again.locator),
            (&direct.indicator, &direct.geo, &direct.locator)
        );
        assert_eq!(again.note, direct.note);
    }
    let mut out = Vec::new();
    let mut writer = OwnCsvWriter::new(&mut out, "own.csv").unwrap();
    for figure in all(OWN) {
        writer.write(&figure).unwrap();
    }
    let rows =
        |bytes: &[u8]| into_rows("own.csv", bytes, catalogue(), &Options::default()).unwrap().data.rows;
    assert_eq!(rows(&out), rows(OWN));
}

#[test]
fn the_flat_form_has_a_row_for_every_figure() {
    let mut out = Vec::new();
    let mut writer = FlatCsvWriter::new(&mut out).unwrap();
    for figure in all(STATLINE).iter().chain(&all(STAT)[..1]) {
        writer.write(figure).unwrap();
    }
    let text = String::from_utf8(out).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 6);
    assert_eq!(
        lines[4],
        "\"ICT-gebruik bij bedrijven; bedrijfstak, 2023\",Cloud/Betaald,NL,2 tot 10 werkzame personen,C-N en Q,%,,,2023,,,.,p,p,,,,,,,4,"
    );
    assert_eq!(
        lines[5],
        "ESTAT:ISOC_E_DII(1.0),E_DI4_HI,NL,GE10,C10-S951_X_K,PC_ENT,A,,2022,36.26,,,,,,DII v4 (2022),\
         digital-intensity-level/high/eurostat-v4,NL,enterprises 10+,percent,,value.0"
    );
}

fn field() -> impl Strategy<Value = String> {
    prop_oneof!["[A-Z0-9_]{1,8}", "[ -~é€]{0,12}"]
}

proptest! {
    #[test]
    fn any_figures_come_back_as_they_were(
        rows in prop::collection::vec(
            (field(), field(), 1900_u16..2200, prop::option::of((any::<i64>(), 0_u8..=6)), "[a-zA-Z]{0,8}", field()),
            0..8,
        ),
    ) {
        let mut text = "STRUCTURE,STRUCTURE_ID,ACTION,geo,indic_is,TIME_PERIOD,OBS_VALUE,REMARK,OBS_FLAG,CONF_STATUS\n".to_owned();
        for (number, (place, code, year, value, letters, remark)) in rows.iter().enumerate() {
            let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
            let value = value.map_or_else(String::new, |(millionths, digits)| {
                let cut = millionths - millionths % 10_i64.pow(6 - u32::from(digits));
                let value = peil_core::Decimal::from_millionths(cut);
                value.display_digits(peil_core::Notation::Point, digits).to_string()
            });
            let (place, code, remark) = (quoted(place), quoted(code), quoted(remark));
            writeln!(text, "dataflow,X{number},I,{place},{code},{year},{value},{remark},{letters},").unwrap();
        }
        let figures = all(text.as_bytes());
        prop_assert_eq!(figures.len(), rows.len());
        for (figure, (place, code, _, _, letters, remark)) in figures.iter().zip(&rows) {
            let codes: Vec<&str> = figure.codes.iter().map(String::as_str).collect();
            prop_assert_eq!(codes, [place.as_str(), code, remark]);
            prop_assert_eq!(&figure.letters, letters);
        }
        let written = written(&figures);
        let again = all(&written);
        prop_assert_eq!(again.len(), figures.len());
        for (again, figure) in again.iter().zip(&figures) {
            prop_assert_eq!(said(again), said(figure));
        }
        prop_assert_eq!(self::written(&again), written);
    }
}
