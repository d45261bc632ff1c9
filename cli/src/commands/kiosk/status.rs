//! `peil kiosk status`: who a kiosk is, what is in its log, and whether its parts work.

use super::client::{Client, Fault, Identity};
use super::keep::moment;
use super::{connect, refusal};
use crate::arguments::Format;
use crate::json;
use crate::refusal::Refusal;
use crate::table::write_paragraph;
use anstyle::Style;
use peil_exchange::write_row;
use peil_kiosk_serial::{Reply, Request};
use peil_kiosk_store::Contents;
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::Write;
use std::path::Path;

#[derive(Serialize)]
struct StatusJson {
    schema: &'static str,
    number: Option<u16>,
    name: String,
    clock: Option<String>,
    records: u32,
    interrupted: u32,
    lost: u32,
    room: u32,
    next: u32,
    settings_lost: bool,
    settings_pages: u8,
    log_sound: bool,
    program_sound: bool,
}

/// Which parts work.
struct Health {
    settings_pages: u8,
    log: bool,
    program: bool,
}

pub(crate) fn run(port: &Path, format: Format, words: &Words, out: &mut impl Write) -> Result<(), Refusal> {
    let mut kiosk = connect(port, words)?;
    let told = ask(&mut kiosk).map_err(|fault| refusal(port, &fault, words))?;
    match format {
        Format::Table => write_table(&told, words, out),
        Format::Json => Ok(json::write(out, &answer(&told))?),
        Format::Csv => write_csv(&answer(&told), out),
    }
}

type Told = (Identity, Contents, Health);

fn ask(kiosk: &mut Client) -> Result<Told, Fault> {
    let identity = kiosk.identify()?;
    let health = match kiosk.ask(&Request::SelfTest)? {
        Reply::Health { settings_pages, log, program, .. } => Health { settings_pages, log, program },
        _ => return Err(Fault::Unexpected),
    };
    Ok((identity, kiosk.contents()?, health))
}

fn answer((identity, contents, health): &Told) -> StatusJson {
    StatusJson {
        schema: "peil/kiosk-status/1",
        number: identity.number,
        name: identity.name.to_string(),
        clock: identity.minute.map(moment),
        records: contents.kept,
        interrupted: contents.interrupted,
        lost: contents.lost,
        room: contents.room,
        next: contents.next,
        settings_lost: identity.settings_lost,
        settings_pages: health.settings_pages,
        log_sound: health.log,
        program_sound: health.program,
    }
}

fn write_csv(status: &StatusJson, out: &mut impl Write) -> Result<(), Refusal> {
    write_row(out, ["number", "name", "clock", "records", "interrupted", "lost", "room", "next"])?;
    let row = [
        status.number.map(|number| number.to_string()).unwrap_or_default(),
        status.name.clone(),
        status.clock.clone().unwrap_or_default(),
        status.records.to_string(),
        status.interrupted.to_string(),
        status.lost.to_string(),
        status.room.to_string(),
        status.next.to_string(),
    ];
    Ok(write_row(out, row)?)
}

fn write_table(told: &Told, words: &Words, out: &mut impl Write) -> Result<(), Refusal> {
    let (identity, contents, health) = told;
    let mut say = |text: String| write_paragraph(out, "", &text, Style::new());
    match identity.number {
        Some(number) => {
            let arguments = [("number", number.to_string().into()), ("name", identity.name.as_str().into())];
            say(words.say_with(Key::KioskIs, &arguments))?;
        }
        None => say(words.say(Key::KioskRefusalNoNumber))?,
    }
    let clock = identity.minute.map(|minute| moment(minute).replace('T', " ").replace('Z', " UTC"));
    match clock {
        Some(clock) => say(words.say_with(Key::KioskClock, &[("moment", clock.into())]))?,
        None => say(words.say(Key::KioskNoClock))?,
    }
    let arguments = [("count", contents.kept.into()), ("room", contents.room.into())];
    say(words.say_with(Key::KioskHolds, &arguments))?;
    if contents.interrupted > 0 {
        say(words.say_with(Key::KioskInterrupted, &[("count", contents.interrupted.into())]))?;
    }
    if contents.lost > 0 {
        say(words.say_with(Key::KioskLost, &[("count", contents.lost.into())]))?;
    }
    if identity.settings_lost {
        say(words.say(Key::KioskSettingsLost))?;
    }
    if health.settings_pages < 2 {
        say(words.say(Key::KioskSettingsWorn))?;
    }
    say(words.say(if health.program { Key::KioskProgramSound } else { Key::KioskProgramDamaged }))?;
    Ok(())
}
