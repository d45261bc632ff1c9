//! A user's own file: shown when it is good, refused with its place when it is not.

use crate::helper::{click, dutch, says};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use std::fs;
use std::path::PathBuf;

const HEADER: &str = "indicator,geo,population,period,qualifier,value,unit,definition,source,locator,note\n";

fn file(name: &str, text: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_refused_file_leaves_the_picture() {
    let mut harness = dutch();
    let row = "cloud-use,Zeeland,SME 10-249,2024,=,\"58,5\",percent,,our survey,page 3,\n";
    let path = file("refused.csv", format!("{HEADER}{row}").as_bytes());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::O);
    harness.run();
    harness.get_by_label("Bestand").type_text(&path.display().to_string());
    harness.run();
    click(&mut harness, "Openen");
    assert!(says(&harness, "refused.csv"), "the file is named");
    assert!(harness.state().refused.as_ref().is_some_and(|text| text.contains("regel 2")), "the line too");
    assert!(says(&harness, "Wat u zag, is blijven staan"));
    assert!(says(&harness, "81,5\u{a0}% in 2024"));
    click(&mut harness, "Sluiten");
    assert!(!says(&harness, "regel 2"));
}

#[test]
fn bad_files_of_every_kind_are_refused_without_harm() {
    let mut harness = dutch();
    let long = vec![b'x'; 200_000];
    let cases: [(&str, &[u8]); 6] = [
        ("empty.csv", b""),
        ("binary.csv", &[0, 159, 146, 150]),
        ("header.csv", b"a,b,c\n"),
        ("long.csv", &long),
        ("unknown.csv", b"indicator,geo,population,period,qualifier,value,unit,definition,source,locator,note\nclod-use,NL,SME,2024,=,5,percent,,,,\n"),
        ("mark.csv", b"\xef\xbb\xbfindicator\n"),
    ];
    for (name, text) in cases {
        let path = file(name, text);
        harness.state_mut().refused = None;
        harness.state_mut().open(&path);
        harness.run();
        assert!(harness.state().refused.as_ref().is_some_and(|text| text.contains(name)), "{name}");
        assert!(says(&harness, "81,5\u{a0}% in 2024"));
    }
    harness.state_mut().open(&PathBuf::from("/no/such/file.csv"));
    assert!(harness.state().refused.is_some());
}

#[test]
fn a_good_file_replaces_the_picture_until_asked_back() {
    let mut harness = dutch();
    let row = "cloud-use,Zeeland,SME 10-249,2024,=,58.5,percent,,our survey,page 3,\n";
    let path = file("zeeland.csv", format!("{HEADER}{row}").as_bytes());
    harness.state_mut().open(&path);
    harness.run();
    assert!(says(&harness, "U ziet uw eigen bestand: zeeland.csv"));
    assert!(says(&harness, "58,5\u{a0}% in 2024"));
    assert!(!says(&harness, "81,5\u{a0}% in 2024"));
    click(&mut harness, "Terug naar de landelijke cijfers");
    assert!(says(&harness, "81,5\u{a0}% in 2024"));
}
