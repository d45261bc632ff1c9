//! Results as text.

use crate::Fault;
use crate::table::Row;
use core::fmt::{self, Write};
use peil_core::composite::CompositeError;
use peil_core::shares::Interval;
use peil_core::{Decimal, Reason, Slope};

/// Where the lines go.
pub(crate) struct Output<'a> {
    sink: &'a mut dyn Write,
}

/// One line: file, case, question, and the results one by one.
pub(crate) struct Line<'o, 'a> {
    output: &'o mut Output<'a>,
    row: Row,
    written: fmt::Result,
}

impl<'a> Output<'a> {
    pub(crate) fn new(sink: &'a mut dyn Write) -> Self {
        Self { sink }
    }

    /// Begins a line.
    pub(crate) fn line<'o>(&'o mut self, row: Row, case: &str, question: &str) -> Line<'o, 'a> {
        let written = write!(self.sink, "{} {case} {question}", row.file());
        Line { output: self, row, written }
    }

    /// Tells how many cases a file had.
    pub(crate) fn count(&mut self, file: &'static str, cases: usize) -> Result<(), Fault> {
        writeln!(self.sink, "cases {file} {cases}").map_err(|_| Fault {
            file,
            line: 0,
            what: "no room to write",
        })
    }
}

impl Line<'_, '_> {
    /// Adds a result.
    pub(crate) fn with(mut self, name: &str, value: impl Value) -> Self {
        self.written = self
            .written
            .and_then(|()| write!(self.output.sink, " {name}="))
            .and_then(|()| value.write(self.output.sink));
        self
    }

    /// Ends the line.
    pub(crate) fn end(self) -> Result<(), Fault> {
        self.written
            .and_then(|()| self.output.sink.write_str("\n"))
            .map_err(|_| self.row.fault("no room to write"))
    }
}

/// What can stand in a line.
pub(crate) trait Value {
    fn write(self, to: &mut dyn Write) -> fmt::Result;
}

macro_rules! as_displayed {
    ($($of:ty),*) => {
        $(impl Value for $of {
            fn write(self, to: &mut dyn Write) -> fmt::Result {
                write!(to, "{self}")
            }
        })*
    };
}

as_displayed!(&str, bool, u8, u16, u32, u64, usize, i32, i64, Decimal, peil_core::Period);

impl Value for f64 {
    fn write(self, to: &mut dyn Write) -> fmt::Result {
        write!(to, "{:016x}", self.to_bits())
    }
}

impl Value for Interval {
    fn write(self, to: &mut dyn Write) -> fmt::Result {
        write!(to, "{:016x},{:016x}", self.low().to_bits(), self.high().to_bits())
    }
}

impl Value for Slope {
    fn write(self, to: &mut dyn Write) -> fmt::Result {
        write!(to, "{},{}/{}", self.per_year(), self.change(), self.months())
    }
}

impl Value for Reason {
    fn write(self, to: &mut dyn Write) -> fmt::Result {
        to.write_str(self.code())
    }
}

impl Value for CompositeError {
    fn write(self, to: &mut dyn Write) -> fmt::Result {
        to.write_str(self.code())
    }
}

impl<T: Value> Value for Option<T> {
    fn write(self, to: &mut dyn Write) -> fmt::Result {
        match self {
            Some(value) => value.write(to),
            None => to.write_str("-"),
        }
    }
}

impl<T: Value, E: Value> Value for Result<T, E> {
    fn write(self, to: &mut dyn Write) -> fmt::Result {
        match self {
            Ok(value) => value.write(to),
            Err(refusal) => to.write_str("!").and_then(|()| refusal.write(to)),
        }
    }
}

impl<T: Value + Copy> Value for &[T] {
    fn write(self, to: &mut dyn Write) -> fmt::Result {
        self.iter().enumerate().try_for_each(|(index, value)| {
            to.write_str(if index == 0 { "" } else { "," }).and_then(|()| (*value).write(to))
        })
    }
}
