//! What statistics offices publish: one module a format, and what they share.
//!
//! A reader of a format takes the text and hands every figure to [`Figures`]; that is all it has to know. To add one: a
//! variant of [`Format`](crate::Format) with how its content is recognised, a module here, and a line in [`read`].

mod cbs_observations;
mod cbs_statline;
mod cells;
mod columns;
mod eurostat_tsv;
mod figures;
mod json;
mod own;
mod sdmx_csv;
mod seen;
mod table;

pub(crate) use columns::{DATAFLOW, PEIL_FLAGS, PEIL_MISSING, PEIL_QUALIFIER};
use figures::Figures;
use table::Table;

use crate::input::{Input, Lines};
use crate::{Encoding, ExchangeError, Fault, Figure, Format, Options, Place};
use peil_fixtures::Catalogue;
use std::io::Read;
use std::ops::ControlFlow;

/// What was found in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its format.
    pub format: Format,
    /// Whether it was packed with gzip.
    pub packed: bool,
    /// How its text was written.
    pub encoding: Encoding,
    /// The figures that were given.
    pub figures: u64,
    /// Those among them without a value.
    pub missing: u64,
    /// Those among them that Peil has an indicator for.
    pub known: u64,
    /// Whether the file says that it is one page and another follows.
    pub has_next_page: bool,
}

/// Reads a file of any [`Format`], told by its content, packed with gzip or not, and gives every figure that `options` ask
/// for to `each`, in the order of the file.
///
/// `each` ends the reading with `Break`, which gives [`Fault::Cancelled`]. What a file leaves out is not given; what it
/// states to be missing is. One figure is held at a time; a JSON document up to its limit.
///
/// # Errors
/// The first fault in the file, with its place; `each` has had the figures before it, and whoever keeps them has to give
/// them up. A file that ends without a line end counts as cut off.
pub fn read(
    file: &str,
    reader: impl Read,
    catalogue: &Catalogue,
    options: &Options<'_>,
    mut each: impl FnMut(&Figure) -> ControlFlow<()>,
) -> Result<Report, ExchangeError> {
    let input = Input::open(reader, options).map_err(|fault| fault.in_file(file))?;
    let format = Format::recognise(&input.head).ok_or_else(|| Fault::UnknownFormat.in_file(file))?;
    let report = Report {
        format,
        packed: input.packed,
        encoding: Encoding::Utf8,
        figures: 0,
        missing: 0,
        known: 0,
        has_next_page: false,
    };
    let mut figures = Figures::new(catalogue, &options.filter, report, &mut each);
    let limit = options.limits.json_bytes;
    let read = match format {
        Format::EurostatTsv => eurostat_tsv::read(Lines::new(input.body), &mut figures),
        Format::SdmxCsv => sdmx_csv::read(Table::new(input), &mut figures),
        Format::CbsObservations => cbs_observations::read(Table::new(input), &mut figures),
        Format::CbsStatline => cbs_statline::read(Table::new(input), &mut figures),
        Format::JsonStat => json::read_stat(input.body, limit, options.limits.cells, &mut figures),
        Format::CbsOdata => json::read_odata(input.body, limit, &mut figures),
        Format::Peil => own::read(file, input.body, limit, &mut figures),
    };
    match read {
        Ok(()) => Ok(figures.report),
        Err((_, fault @ (Fault::Cancelled | Fault::Io(_)))) => Err(fault.in_file(file)),
        Err((place, fault)) => Err(fault.at(file, place)),
    }
}

/// What goes wrong in a reader, and where.
type Refused = (Place, Fault);
