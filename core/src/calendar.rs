//! The calendar, as far as the core needs it.

/// How many days a month of the Gregorian calendar has; 0 where there is no such month.
///
/// ```
/// use peil_core::days_of_month;
/// assert_eq!((days_of_month(2026, 2), days_of_month(2024, 2), days_of_month(1900, 2)), (28, 29, 28));
/// assert_eq!((days_of_month(2026, 4), days_of_month(2026, 12), days_of_month(2026, 13)), (30, 31, 0));
/// ```
#[must_use]
pub const fn days_of_month(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    }
}
