package jp.kairan.broadcasts.chain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which turn those who keep a shelter are asked. */
@Schema(name = "ShelterKeeperRank", description = "KEY_HOLDER 鍵を預かる人, asked first; DEPUTY 鍵を預かる人の代わり")
enum Rank {
    KEY_HOLDER,
    DEPUTY
}
