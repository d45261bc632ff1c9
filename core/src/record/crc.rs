//! The checksum.

/// CRC-32/ISO-HDLC, the one of Ethernet, gzip and PNG: polynomial 0x04C11DB7 reflected, start and end inverted.
///
/// Works through half bytes with a table of sixteen words, a fair trade between size and speed for twenty bytes. Over a
/// record it finds every error of up to six bits and every burst of up to 32.
///
/// ```
/// assert_eq!(peil_core::record::crc32(b"123456789"), 0xcbf4_3926);
/// ```
#[must_use]
pub fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| half(half(crc ^ u32::from(*byte))))
}

/// The next four bits.
fn half(crc: u32) -> u32 {
    let index = usize::try_from(crc & 0xf).unwrap_or(0);
    (crc >> 4) ^ TABLE.get(index).copied().unwrap_or(0)
}

/// What four bits leave behind: the remainders of 0 to 15 by the reflected polynomial 0xEDB88320.
const TABLE: [u32; 16] = [
    0x0000_0000,
    0x1db7_1064,
    0x3b6e_20c8,
    0x26d9_30ac,
    0x76dc_4190,
    0x6b6b_51f4,
    0x4db2_6158,
    0x5005_713c,
    0xedb8_8320,
    0xf00f_9344,
    0xd6d6_a3e8,
    0xcb61_b38c,
    0x9b64_c2b0,
    0x86d3_d2d4,
    0xa00a_e278,
    0xbdbd_f21c,
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The definition, bit by bit.
    fn plainly(bytes: &[u8]) -> u32 {
        let bit = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| bit(crc)))
    }

    #[test]
    fn published_check_values() {
        assert_eq!(crc32(b""), 0);
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926, "the check value of CRC-32/ISO-HDLC");
        assert_eq!(crc32(b"The quick brown fox jumps over the lazy dog"), 0x414f_a339);
        assert_eq!(crc32(&[0; 32]), 0x190a_55ad);
    }

    #[test]
    fn half_bytes_and_bits_agree() {
        for byte in 0..=u8::MAX {
            assert_eq!(crc32(&[byte]), plainly(&[byte]));
            assert_eq!(crc32(&[0xa5, byte, !byte]), plainly(&[0xa5, byte, !byte]));
        }
    }
}
