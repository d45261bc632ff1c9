//! The names that the portal of the hubs gives to columns and values, for who reads its files and who writes them.

pub(crate) mod services;
pub(crate) mod stems;
