//! Lists that are longer than a screen.

/// How many entries stand on one page.
pub(crate) const ON_A_PAGE: usize = 6;

/// How many pages so many entries take.
pub(crate) fn of(entries: usize) -> u8 {
    u8::try_from(entries.div_ceil(ON_A_PAGE)).unwrap_or(1)
}

/// The page after this one; after the last the first.
pub(crate) fn after(page: u8, entries: usize) -> u8 {
    let next = page.saturating_add(1);
    if next < of(entries) { next } else { 0 }
}
