//! `peil kiosk`: a kiosk on a serial port, or what came from one.

mod client;
mod keep;
mod read;
mod set;
mod status;

use crate::arguments::{Format, KioskAction, KioskArguments};
use crate::refusal::Refusal;
use crate::typed::refuse;
use client::{Client, Fault};
use peil_kiosk_serial::Refusal as Refused;
use peil_words::{Key, Words};
use std::io::{ErrorKind, Write};
use std::path::Path;

pub(crate) fn run(
    asked: &KioskArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    match &asked.action {
        KioskAction::Read(asked) => read::run(asked, format, words, out),
        KioskAction::Status(asked) => status::run(&asked.port, format, words, out),
        KioskAction::Set(asked) => set::run(asked, format, words, out),
        KioskAction::Erase(asked) => set::erase(&asked.port, format, words, out),
    }
}

/// What is wrong with a kiosk, in words.
fn refusal(port: &Path, fault: &Fault, words: &Words) -> Refusal {
    let name = port.display().to_string();
    let text = match fault {
        Fault::Port(error) if error.kind() == ErrorKind::NotFound => words.say(Key::KioskPortMissing),
        Fault::Port(error) => words.say_with(Key::KioskPortFault, &[("fault", error.to_string().into())]),
        Fault::Silence => words.say(Key::KioskSilence),
        Fault::Refused(refused) => words.say(key(*refused)),
        Fault::Unexpected => words.say(Key::KioskUnexpected),
        Fault::Version(found) => words.say_with(Key::KioskProtocol, &[("found", found.to_string().into())]),
    };
    refuse(&name, text, words)
}

/// The sentence for what a kiosk does not do.
const fn key(refused: Refused) -> Key {
    match refused {
        Refused::Unknown => Key::KioskRefusalUnknown,
        Refused::Malformed => Key::KioskRefusalMalformed,
        Refused::NoNumber => Key::KioskRefusalNoNumber,
        Refused::Full => Key::KioskRefusalFull,
        Refused::Exhausted => Key::KioskRefusalExhausted,
        Refused::Flash => Key::KioskRefusalFlash,
        Refused::NotAcknowledged => Key::KioskRefusalNotAcknowledged,
        Refused::WrongDigest => Key::KioskRefusalWrongDigest,
        Refused::OutOfRange => Key::KioskRefusalOutOfRange,
        Refused::Name => Key::KioskRefusalName,
    }
}

fn connect(port: &Path, words: &Words) -> Result<Client, Refusal> {
    Client::open(port).map_err(|fault| refusal(port, &fault, words))
}
