//! The settings in flash: two pages, each with the whole of them, so that one is always readable.

use crate::StoreError;
use crate::layout::{Layout, SNAPSHOT};
use crate::settings::{self, NAME_CAPACITY, Settings};
use core::array;
use embedded_storage::nor_flash::NorFlash;
use peil_core::record::crc32;

type Bytes = [u8; SNAPSHOT as usize];

/// The first two bytes: what it is, and of which version.
const MARK: [u8; 2] = [b'P', 1];

/// Where the parts of a snapshot begin.
const GENERATION: usize = 2;
const HAS_NUMBER: usize = 6;
const NAME_LENGTH: usize = 7;
const NUMBER: usize = 8;
const FIRST: usize = 12;
const OPENED: usize = 16;
const NAME: usize = 20;
const OWN: usize = NAME + NAME_CAPACITY;
const CHECKSUM: usize = SNAPSHOT as usize - 4;

/// How often another place is tried.
const ATTEMPTS: u32 = 3;

/// What a page of settings holds.
#[derive(Clone, Copy, Debug, Default)]
struct Copy {
    /// The first place that was not written.
    end: u32,
    /// Whether the newest settings can be read here.
    is_newest: bool,
}

/// The pages of settings.
#[derive(Debug)]
pub(crate) struct Snapshots {
    copies: [Copy; 2],
    generation: u32,
}

impl Snapshots {
    /// Finds the newest settings. The flag tells whether anything at all was written.
    pub(crate) fn load<F: NorFlash>(
        flash: &mut F,
        layout: Layout,
    ) -> Result<(Self, Option<Settings>, bool), StoreError<F::Error>> {
        let mut newest: Option<(u32, Settings)> = None;
        let mut found = [None; 2];
        let mut copies = [Copy::default(); 2];
        for ((copy, found), number) in copies.iter_mut().zip(&mut found).zip(0..2) {
            for place in 0..layout.page / SNAPSHOT {
                let bytes = read(flash, address(layout, number, place))?;
                if bytes.iter().any(|byte| *byte != 0xff) {
                    copy.end = place.saturating_add(1);
                }
                let Some((generation, settings)) = decode(&bytes) else { continue };
                *found = (*found).max(Some(generation));
                if newest.as_ref().is_none_or(|(newest, _)| *newest < generation) {
                    newest = Some((generation, settings));
                }
            }
        }
        let generation = newest.as_ref().map(|(generation, _)| *generation);
        for (copy, found) in copies.iter_mut().zip(found) {
            copy.is_newest = found.is_some() && found == generation;
        }
        let written = copies.iter().any(|copy| copy.end > 0);
        let snapshots = Self { copies, generation: generation.unwrap_or(0) };
        Ok((snapshots, newest.map(|(_, settings)| settings), written))
    }

    /// How many pages hold the newest settings, of two.
    pub(crate) fn readable(&self) -> u8 {
        self.copies.iter().fold(0, |sum, copy| sum.saturating_add(copy.is_newest.into()))
    }

    /// Writes the settings to both pages, one after the other. One that succeeds is enough.
    pub(crate) fn save<F: NorFlash>(
        &mut self,
        flash: &mut F,
        layout: Layout,
        settings: &Settings,
    ) -> Result<(), StoreError<F::Error>> {
        let generation = self.generation.saturating_add(1);
        let bytes = encode(generation, settings);
        // First the page that is behind: a page is only ever erased while the other one can be read.
        let [zero, one] = &self.copies;
        let order = if zero.is_newest && !one.is_newest { [1, 0] } else { [0, 1] };
        let outcomes = order.map(|number| self.write(flash, layout, number, &bytes));
        if outcomes.iter().any(Result::is_ok) {
            self.generation = generation;
            // A page that did not take them still holds those before.
            for (number, outcome) in order.into_iter().zip(&outcomes) {
                let [zero, one] = &mut self.copies;
                let copy = if number == 0 { zero } else { one };
                copy.is_newest = outcome.is_ok();
            }
        }
        let [one, other] = outcomes;
        match (one, other) {
            (Err(fault), Err(_)) => Err(fault),
            _ => Ok(()),
        }
    }

    fn write<F: NorFlash>(
        &mut self,
        flash: &mut F,
        layout: Layout,
        number: u32,
        bytes: &Bytes,
    ) -> Result<(), StoreError<F::Error>> {
        let [first, second] = &mut self.copies;
        let (own, other) = if number == 0 { (first, second) } else { (second, first) };
        let places = layout.page / SNAPSHOT;
        for _ in 0..ATTEMPTS {
            if own.end >= places {
                // Never the only page that can be read.
                if own.is_newest && !other.is_newest {
                    return Err(StoreError::Worn);
                }
                let start = layout.settings_address(number);
                flash.erase(start, start.saturating_add(layout.page)).map_err(StoreError::Flash)?;
                (own.end, own.is_newest) = (0, false);
            }
            let at = address(layout, number, own.end);
            own.end = own.end.saturating_add(1);
            flash.write(at, bytes).map_err(StoreError::Flash)?;
            if read(flash, at)? == *bytes {
                own.is_newest = true;
                return Ok(());
            }
        }
        Err(StoreError::Worn)
    }
}

fn address(layout: Layout, copy: u32, place: u32) -> u32 {
    layout.settings_address(copy).saturating_add(place.saturating_mul(SNAPSHOT))
}

fn read<F: NorFlash>(flash: &mut F, at: u32) -> Result<Bytes, StoreError<F::Error>> {
    let mut bytes = [0; SNAPSHOT as usize];
    flash.read(at, &mut bytes).map_err(StoreError::Flash)?;
    Ok(bytes)
}

fn encode(generation: u32, settings: &Settings) -> Bytes {
    let mut bytes = [0; SNAPSHOT as usize];
    let length = u8::try_from(settings.name.len()).unwrap_or(0);
    put(&mut bytes, 0, &MARK);
    put(&mut bytes, GENERATION, &generation.to_be_bytes());
    put(&mut bytes, HAS_NUMBER, &[settings.number.is_some().into()]);
    put(&mut bytes, NAME_LENGTH, &[length]);
    put(&mut bytes, NUMBER, &settings.number.unwrap_or(0).to_be_bytes());
    put(&mut bytes, FIRST, &settings.first.to_be_bytes());
    put(&mut bytes, OPENED, &settings.opened.to_be_bytes());
    put(&mut bytes, NAME, settings.name.as_bytes());
    put(&mut bytes, OWN, &settings.preferences);
    let checksum = crc32(bytes.get(..CHECKSUM).unwrap_or_default());
    put(&mut bytes, CHECKSUM, &checksum.to_be_bytes());
    bytes
}

fn decode(bytes: &Bytes) -> Option<(u32, Settings)> {
    if part::<2>(bytes, 0) != MARK
        || u32::from_be_bytes(part(bytes, CHECKSUM)) != crc32(bytes.get(..CHECKSUM)?)
    {
        return None;
    }
    let length = usize::from(*bytes.get(NAME_LENGTH)?);
    let name = core::str::from_utf8(bytes.get(NAME..)?.get(..length)?).ok()?;
    let has_number = bytes.get(HAS_NUMBER) == Some(&1);
    let settings = Settings {
        number: has_number.then_some(u16::from_be_bytes(part(bytes, NUMBER))),
        name: settings::name(name)?,
        preferences: part(bytes, OWN),
        first: u32::from_be_bytes(part(bytes, FIRST)),
        opened: u32::from_be_bytes(part(bytes, OPENED)),
    };
    Some((u32::from_be_bytes(part(bytes, GENERATION)), settings))
}

fn put(bytes: &mut Bytes, at: usize, part: &[u8]) {
    bytes.iter_mut().skip(at).zip(part).for_each(|(to, from)| *to = *from);
}

fn part<const N: usize>(bytes: &Bytes, at: usize) -> [u8; N] {
    array::from_fn(|index| bytes.get(at.saturating_add(index)).copied().unwrap_or(0))
}
