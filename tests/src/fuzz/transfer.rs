//! Whatever comes as a file for a portfolio: refused with something to say, or read as offers that could be taken over.

use super::input::Input;
use peil_fixtures::National;
use peil_portfolio::{Date, Settings};
use peil_transfer::{CellFault, Context, Incoming, Kind, Mapping, Mappings, Offer, Watch, read, say};
use peil_words::{Language, Words};
use std::ops::ControlFlow;
use std::sync::OnceLock;

/// More would be a bomb for the fuzzer itself.
const ENOUGH: usize = 64 << 10;

pub(super) fn run(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let (chosen, stops) = (input.flag(), input.flag());
    let file = input.rest();
    if file.len() > ENOUGH {
        return;
    }
    let read = reading(file, chosen, Watch::default());
    match &read {
        Ok(incoming) => check(incoming),
        Err(error) => check_said(&say::read_error(words(), error)),
    }
    assert_eq!(reading(file, chosen, Watch::default()), read, "the same every time");
    if stops {
        let stop = |_| ControlFlow::Break(());
        // A short file may be read before anybody is asked.
        let stopped = reading(file, chosen, Watch::by(&stop));
        assert!(stopped == read || stopped.is_err_and(|error| !say::read_error(words(), &error).is_empty()));
    }
}

fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| Words::new(Language::Dutch))
}

fn reading(file: &[u8], chosen: bool, watch: Watch<'_>) -> Result<Incoming, peil_transfer::ReadError> {
    let mapping: Mapping =
        "peil mapping 1\ncolumn name\tBedrijf\ncolumn kvk\tKvK\n".parse().expect("a mapping");
    let settings = Settings::default();
    let mappings = Mappings { kept: Vec::new(), chosen: chosen.then(|| ("own".to_owned(), mapping)) };
    let context = Context {
        words: words(),
        catalogue: &National::embedded().expect("the data files are sound").catalogue,
        settings: &settings,
        mappings: &mappings,
        today: Date::new(2026, 6, 30).expect("a day"),
        only: None,
    };
    read("own", file, &context, watch)
}

fn check(incoming: &Incoming) {
    check_said(&say::kind(words(), &incoming.kind));
    for note in &incoming.notes {
        check_said(&say::note(words(), note));
    }
    for offer in &incoming.offers {
        check_offer(offer, &incoming.kind);
    }
}

fn check_offer(offer: &Offer, kind: &Kind) {
    check_said(&say::place(words(), &offer.place));
    for fault in &offer.faults {
        let CellFault { text, .. } = fault;
        assert!(text.chars().count() <= 420 && !text.chars().any(char::is_control), "{text:?}");
        check_said(&say::cell_fault(words(), fault));
    }
    let Some(company) = &offer.company else { return };
    let fields = &company.fields;
    let texts =
        [&fields.name, &fields.street, &fields.postal_code, &fields.city, &fields.website, &fields.notes];
    for text in texts.into_iter().flatten() {
        assert!(!text.is_empty(), "an empty cell says nothing: {offer:?}");
        // What Peil wrote comes back as it was, white space and all.
        assert!(kind.is_own() || !text.trim().is_empty(), "{offer:?}");
    }
}

fn check_said(text: &str) {
    assert!(!text.trim().is_empty());
}

const JSON: &[u8] = br#"{"peil_portfolio": 2, "company": [
    {"id": 1, "name": "Bakkerij", "kvk": "12345678", "vat": "NL004495445B01", "tags": "[\"zorg\"]", "consent": "given"},
    {"id": 2, "name": "", "persons": -1, "colour": []}, 7],
    "contact": [{"company": 1, "name": "An", "role": "", "email": "", "phone": ""}],
    "scan": [{"company": 1, "scanned_on": "2026-03-01", "composition": "v3-2025", "answers": "10?10?10?10?", "scanned_by": "",
      "source": "kiosk", "device": 3, "sequence": 9, "note": ""}],
    "regional_target": [{"indicator": "a", "place": "PV20", "comparator": ">=", "value": 75000000, "due": "2030", "source": ""}],
    "setting": [{"name": "months_to_t1", "value": "9"}], "visit": {}}"#;
const TEXTS: [&[u8]; 8] = [
    JSON,
    b"{\"peil_portfolio\": 1}",
    b"{\"peil_portfolio\": 99, \"company\": []}",
    b"{\"peil_portfolio\": 2, \"company\": [], \"company\": []}",
    b"Bedrijf;KvK;Plaats\nBakkerij;12345678;Goor\nSlagerij;1234;Goirl\xE9\n",
    b"freq,size_emp,nace_r2,indic_is,unit,geo\\TIME_PERIOD\t2023 \nA,10-249,C10-S951_X_K,E_DI3_GELO,PC_ENT,NL11\t75.1 b\n",
    b"PEIL048G248000000000000020000626YNXS\n",
    b"\x89PNG\r\n\x1a\n",
];

/// Each sample with each choice, and what is left of it when it is cut.
pub(super) fn seeds() -> Vec<Vec<u8>> {
    let with = |choices: [u8; 2], sample: &[u8]| [&choices, sample].concat();
    let whole = TEXTS.iter().flat_map(|sample| [[0, 0], [1, 0], [0, 1]].map(|choices| with(choices, sample)));
    let parts = TEXTS.iter().flat_map(|sample| {
        (1..10).map(move |part| with([0, 0], sample.get(..sample.len() * part / 10).unwrap_or(sample)))
    });
    whole.chain(parts).collect()
}
