//! What programs look for on the first sheet of a workbook.

/// What stands before the version of the form.
pub(crate) const FORM: &str = "peil/workbook/";
/// The form that is written, and the newest that is understood.
pub(crate) const VERSION: i64 = 1;
/// What stands before the state of the portfolio that the workbook was made from.
pub(crate) const STATE: &str = "peil/state ";
