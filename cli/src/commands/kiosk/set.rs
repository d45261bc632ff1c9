//! `peil kiosk set` and `peil kiosk erase`.

use super::client::{Client, Fault};
use super::{connect, refusal};
use crate::arguments::{Format, SetArguments};
use crate::json;
use crate::refusal::Refusal;
use crate::table::write_paragraph;
use crate::typed::refuse;
use anstyle::Style;
use peil_core::record::Minute;
use peil_exchange::write_row;
use peil_kiosk_serial::{Refusal as Refused, Request};
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::Write;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

#[derive(Serialize)]
struct DoneJson {
    schema: &'static str,
    text: String,
}

pub(crate) fn run(
    asked: &SetArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    if asked.number.is_none() && asked.name.is_none() && !asked.clock {
        return Err(Refusal::input(words.say(Key::KioskNothingToSet)));
    }
    let name = asked.name.as_deref().map(heapless::String::try_from).transpose();
    let name = name.map_err(|_| refuse("--name", words.say(Key::KioskRefusalName), words))?;
    let mut kiosk = connect(&asked.port, words)?;
    set(&mut kiosk, asked, name).map_err(|fault| refusal(&asked.port, &fault, words))?;
    done(Key::KioskSet, format, words, out)
}

fn set(
    kiosk: &mut Client,
    asked: &SetArguments,
    name: Option<heapless::String<{ peil_kiosk_store::NAME_CAPACITY }>>,
) -> Result<(), Fault> {
    let identity = kiosk.identify()?;
    if asked.number.is_some() || name.is_some() {
        let number = asked.number.or(identity.number).ok_or(Fault::Refused(Refused::NoNumber))?;
        let name = name.unwrap_or(identity.name);
        kiosk.order(&Request::SetDevice { number, first: asked.first, name })?;
    }
    if let Some(now) = asked.clock.then(now).flatten() {
        kiosk.order(&Request::SetClock(now))?;
    }
    Ok(())
}

/// The minute that this computer is in.
fn now() -> Option<Minute> {
    // From 1970-01-01 to 2000-01-01, with seven leap days.
    const EPOCH: u64 = (30 * 365 + 7) * 24 * 60;
    let minutes = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs() / 60;
    Minute::from_count(u32::try_from(minutes.checked_sub(EPOCH)?).ok()?)
}

pub(crate) fn erase(port: &Path, format: Format, words: &Words, out: &mut impl Write) -> Result<(), Refusal> {
    let mut kiosk = connect(port, words)?;
    let erased = kiosk.identify().and_then(|_| kiosk.order(&Request::Erase));
    erased.map_err(|fault| refusal(port, &fault, words))?;
    done(Key::KioskErased, format, words, out)
}

fn done(key: Key, format: Format, words: &Words, out: &mut impl Write) -> Result<(), Refusal> {
    let text = words.say(key);
    match format {
        Format::Table => write_paragraph(out, "", &text, Style::new())?,
        Format::Json => json::write(out, &DoneJson { schema: "peil/kiosk-done/1", text })?,
        Format::Csv => {
            write_row(out, ["text"])?;
            write_row(out, [text])?;
        }
    }
    Ok(())
}
