//! Several indicators in one number.
