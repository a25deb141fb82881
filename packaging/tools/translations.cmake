# Merges the source texts into translations/*.ts (MODE=update), or says whether that is still to be done (MODE=check).
# A script and no target of Qt's own, because those changed between Qt 6.4 and 6.8; lupdate itself did not.
# Line numbers are left out of the files: they would change with every commit.
# Without -I it does not see the headers, and files each text under a class name without its namespace, where nobody looks.
set(options -I ${SOURCE_DIR}/src -silent -recursive -extensions cpp,h,ui -locations none -no-obsolete -source-language en_GB)
string(REPLACE "," ";" LANGUAGES "${LANGUAGES}")
set(ts_dir ${SOURCE_DIR}/translations)
set(faults "")

function(merge_into directory)
    foreach(language IN LISTS LANGUAGES ITEMS en)
        set(own "")
        if(language STREQUAL en)
            set(own -pluralonly)
        endif()
        execute_process(
            COMMAND ${LUPDATE} ${options} ${own} -target-language ${language} ${SOURCE_DIR}/src
                -ts ${directory}/clientele_${language}.ts
            OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE result)
        if(NOT result EQUAL 0)
            message(FATAL_ERROR "lupdate failed:\n${said}")
        endif()
        # Such a text compiles, but is looked up under another context than the one it is written under.
        if(said MATCHES "lacks Q_OBJECT|Qualifying with unknown|tr\\(\\) cannot be called")
            message(SEND_ERROR "${said}")
        endif()
    endforeach()
endfunction()

if(MODE STREQUAL "update")
    merge_into(${ts_dir})
    return()
endif()

file(REMOVE_RECURSE ${WORK_DIR})
file(GLOB files ${ts_dir}/*.ts)
file(COPY ${files} DESTINATION ${WORK_DIR})
merge_into(${WORK_DIR})
foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME)
    file(READ ${file} present)
    file(READ ${WORK_DIR}/${name} merged)
    if(NOT present STREQUAL merged)
        list(APPEND faults "translations/${name} lacks present source texts: build the target update_translations")
    endif()
    if(name STREQUAL "clientele_en.ts" AND merged MATCHES "type=\"unfinished\"")
        list(APPEND faults "translations/${name} lacks the singular and plural of a counted text")
    endif()
endforeach()
foreach(fault IN LISTS faults)
    message(NOTICE "${fault}")
endforeach()
if(faults)
    message(FATAL_ERROR "The translations are behind the source texts.")
endif()
