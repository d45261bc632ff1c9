//! Numbers from bytes and back.

use arbitrary::Unstructured;
use peil_core::{Decimal, Period};

/// Bytes, read as the numbers that are asked for; past the end there are zeros.
pub(super) struct Input<'a>(Unstructured<'a>);

impl<'a> Input<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self(Unstructured::new(bytes))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whatever is left.
    pub(super) fn rest(self) -> &'a [u8] {
        self.0.take_rest()
    }

    pub(super) fn byte(&mut self) -> u8 {
        self.0.arbitrary().unwrap_or_default()
    }

    /// A number below `count`.
    pub(super) fn below(&mut self, count: u8) -> u8 {
        self.byte().checked_rem(count).unwrap_or_default()
    }

    pub(super) fn flag(&mut self) -> bool {
        self.byte() & 1 == 1
    }

    pub(super) fn short(&mut self) -> u16 {
        self.0.arbitrary().unwrap_or_default()
    }

    pub(super) fn word(&mut self) -> u32 {
        self.0.arbitrary().unwrap_or_default()
    }

    pub(super) fn long(&mut self) -> i64 {
        self.0.arbitrary().unwrap_or_default()
    }

    pub(super) fn real(&mut self) -> f64 {
        self.0.arbitrary().unwrap_or_default()
    }

    pub(super) fn option<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.flag() { Some(read(self)) } else { None }
    }

    /// A decimal: a few tenths, a few millionths beside a round number or a limit, or anything.
    pub(super) fn decimal(&mut self) -> Decimal {
        let kind = self.below(6);
        let step = |input: &mut Self| i64::from(input.byte().cast_signed());
        Decimal::from_millionths(match kind {
            ANYTHING => self.long(),
            TENTHS => i64::from(self.short().cast_signed()) * 100_000,
            2 => step(self),
            3 => 100_000_000 + step(self),
            4 => i64::MAX - i64::from(self.byte()),
            _ => i64::MIN + i64::from(self.byte()),
        })
    }

    pub(super) fn period(&mut self) -> Period {
        let (year, month) = (1900 + self.short() % 300, self.below(13));
        Period::try_from((year, month)).expect("in range")
    }
}

const ANYTHING: u8 = 0;
const TENTHS: u8 = 1;

/// The other way round: bytes that an [`Input`] reads as these numbers.
#[derive(Default)]
pub(super) struct Output(pub(super) Vec<u8>);

impl Output {
    pub(super) fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    pub(super) fn short(&mut self, number: u16) {
        self.0.extend(number.to_le_bytes());
    }

    pub(super) fn word(&mut self, number: u32) {
        self.0.extend(number.to_le_bytes());
    }

    pub(super) fn option<T>(&mut self, value: Option<T>, write: impl FnOnce(&mut Self, T)) {
        self.byte(u8::from(value.is_some()));
        if let Some(value) = value {
            write(self, value);
        }
    }

    pub(super) fn decimal(&mut self, value: Decimal) {
        let millionths = value.millionths();
        match i16::try_from(millionths / 100_000) {
            Ok(tenths) if millionths % 100_000 == 0 => {
                self.byte(TENTHS);
                self.0.extend(tenths.to_le_bytes());
            }
            _ => {
                self.byte(ANYTHING);
                self.0.extend(millionths.to_le_bytes());
            }
        }
    }

    pub(super) fn period(&mut self, period: Period) {
        self.short(period.calendar_year() - 1900);
        self.byte(period.calendar_month().unwrap_or(0));
    }
}
