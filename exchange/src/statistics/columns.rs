//! Names of columns that have a meaning of their own.

/// The dataset in SDMX-CSV 1.0.
pub(crate) const DATAFLOW: &str = "DATAFLOW";
/// What Peil writes beside a figure in SDMX-CSV, for what the standard has no place for: a bound or a doubt,
pub(crate) const PEIL_QUALIFIER: &str = "PEIL_QUALIFIER";
/// the flags that only Peil has,
pub(crate) const PEIL_FLAGS: &str = "PEIL_FLAGS";
/// and the mark of a missing value that is not Eurostat's.
pub(crate) const PEIL_MISSING: &str = "PEIL_MISSING";
