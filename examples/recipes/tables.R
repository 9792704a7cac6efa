# The fullest nights of places: Rscript tables.R results
arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments) > 0) arguments[1] else "results"

nights <- read.csv(file.path(folder, "fullest-nights.csv"))
dates <- grepl("^date", names(nights))
nights[dates] <- lapply(nights[dates], as.Date, format = "%Y-%m-%d")
# With the package arrow, and the types in the file:
#   nights <- arrow::read_parquet(file.path(folder, "fullest-nights.parquet"))

fullest <- head(nights[order(-nights$people_p90, nights$place), ], 5)
print(fullest[c("place", "date_if_any_p50", "people_p50", "people_p90")], row.names = FALSE)

dictionary <- read.csv(file.path(folder, "data-dictionary.csv"))
row <- dictionary$file == "fullest-nights.csv" & dictionary$column == "people_p90"
print(dictionary[row, c("unit", "meaning")], row.names = FALSE)
